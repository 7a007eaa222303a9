// Deletes some of the `Entity` nodes and says how many.
//
// parameters:
//   $limit: INTEGER
// columns:
//   deleted: INTEGER
MATCH (n:Entity)
WITH n LIMIT $limit
DETACH DELETE n
RETURN count(n) AS deleted

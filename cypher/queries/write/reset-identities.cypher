// Deletes some of the `Identity` nodes and says how many.
//
// parameters:
//   $limit: INTEGER
// columns:
//   deleted: INTEGER
MATCH (n:Identity)
WITH n LIMIT $limit
DETACH DELETE n
RETURN count(n) AS deleted

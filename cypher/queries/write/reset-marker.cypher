// Deletes some of the `Standoff` nodes and says how many.
//
// parameters:
//   $limit: INTEGER
// columns:
//   deleted: INTEGER
MATCH (n:Standoff)
WITH n LIMIT $limit
DETACH DELETE n
RETURN count(n) AS deleted

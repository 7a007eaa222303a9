// Deletes some of the `Position` nodes and says how many.
//
// parameters:
//   $limit: INTEGER
// columns:
//   deleted: INTEGER
MATCH (n:Position)
WITH n LIMIT $limit
DETACH DELETE n
RETURN count(n) AS deleted

// Deletes some of the `Block` nodes and says how many.
//
// parameters:
//   $limit: INTEGER
// columns:
//   deleted: INTEGER
MATCH (n:Block)
WITH n LIMIT $limit
DETACH DELETE n
RETURN count(n) AS deleted

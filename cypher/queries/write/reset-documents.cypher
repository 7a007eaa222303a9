// Deletes some of the `Document` nodes and says how many.
//
// parameters:
//   $limit: INTEGER
// columns:
//   deleted: INTEGER
MATCH (n:Document)
WITH n LIMIT $limit
DETACH DELETE n
RETURN count(n) AS deleted

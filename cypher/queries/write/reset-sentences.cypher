// Deletes some of the `Sentence` nodes and says how many.
//
// parameters:
//   $limit: INTEGER
// columns:
//   deleted: INTEGER
MATCH (n:Sentence)
WITH n LIMIT $limit
DETACH DELETE n
RETURN count(n) AS deleted

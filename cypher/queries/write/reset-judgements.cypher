// Deletes some of the `Judgement` nodes and says how many.
//
// parameters:
//   $limit: INTEGER
// columns:
//   deleted: INTEGER
MATCH (n:Judgement)
WITH n LIMIT $limit
DETACH DELETE n
RETURN count(n) AS deleted

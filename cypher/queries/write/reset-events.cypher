// Deletes some of the `Event` nodes and says how many.
//
// parameters:
//   $limit: INTEGER
// columns:
//   deleted: INTEGER
MATCH (n:Event)
WITH n LIMIT $limit
DETACH DELETE n
RETURN count(n) AS deleted

// Deletes some of the `SavedView` nodes and says how many.
//
// parameters:
//   $limit: INTEGER
// columns:
//   deleted: INTEGER
MATCH (n:SavedView)
WITH n LIMIT $limit
DETACH DELETE n
RETURN count(n) AS deleted

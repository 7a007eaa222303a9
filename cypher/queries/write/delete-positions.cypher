// Deletes positions that no document states any more.
//
// parameters:
//   $ids: LIST<STRING>
// columns: none
UNWIND $ids AS id
MATCH (p:Position {id: id})
DETACH DELETE p

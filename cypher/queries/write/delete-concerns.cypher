// Deletes what positions concern, before it is put anew.
//
// parameters:
//   $ids: LIST<STRING>
// columns: none
UNWIND $ids AS id
MATCH (p:Position {id: id})-[r:CONCERNS]->()
DELETE r

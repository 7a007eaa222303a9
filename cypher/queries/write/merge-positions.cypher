// Makes sure that the positions are there.
//
// parameters:
//   $ids: LIST<STRING>
// columns: none
UNWIND $ids AS id
MERGE (p:Position {id: id})

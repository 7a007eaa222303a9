// Deletes blocks that hold nobody any more.
//
// parameters:
//   $ids: LIST<STRING>
// columns: none
UNWIND $ids AS id
MATCH (b:Block {id: id})
DETACH DELETE b

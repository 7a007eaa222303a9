// Deletes entities that no document names any more.
//
// parameters:
//   $ids: LIST<STRING>
// columns: none
UNWIND $ids AS id
MATCH (e:Entity {id: id})
DETACH DELETE e

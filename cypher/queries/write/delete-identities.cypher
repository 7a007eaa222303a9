// Deletes identities that no document names any more.
//
// parameters:
//   $ids: LIST<STRING>
// columns: none
UNWIND $ids AS id
MATCH (i:Identity {id: id})
DETACH DELETE i

// Identities that documents refer to by the local ids.
//
// parameters:
//   $localIds: LIST<STRING>
// columns:
//   id: STRING
UNWIND $localIds AS localId
MATCH (i:Identity {localId: localId})
RETURN i.id AS id

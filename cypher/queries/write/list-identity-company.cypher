// Whom the documents of the identities name besides them.
//
// parameters:
//   $ids: LIST<STRING>
// columns:
//   id: STRING
//   other: STRING, a local id
UNWIND $ids AS id
MATCH (i:Identity {id: id})<-[:NAMES]-(d:Document), (d)-[:NAMES]->(o:Identity)
WHERE o.localId <> i.localId
RETURN DISTINCT i.id AS id, o.localId AS other

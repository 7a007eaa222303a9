// Whom the documents of an identity name besides it, worked out anew.
//
// parameters:
//   $ids: LIST<STRING>
// columns:
//   id: STRING
//   other: STRING, a local id
//   documents: INTEGER
UNWIND $ids AS id
MATCH (i:Identity {id: id})<-[:NAMES]-(d:Document), (d)-[:NAMES]->(o:Identity)
WHERE o.localId <> i.localId
RETURN i.id AS id, o.localId AS other, count(d) AS documents

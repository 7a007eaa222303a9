// Identities that the documents name, and the entity that each is.
//
// parameters:
//   $documents: LIST<STRING>, ids
// columns:
//   document: STRING
//   id: STRING
//   localId: STRING
//   entity: STRING
UNWIND $documents AS document
MATCH (d:Document {id: document})-[:NAMES]->(i:Identity), (i)-[:IDENTIFIES]->(e:Entity)
RETURN d.id AS document, i.id AS id, i.localId AS localId, e.id AS entity

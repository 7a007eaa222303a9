// Identities that the documents name, and the entity that each is.
//
// parameters:
//   $documents: LIST<STRING>, ids
// columns:
//   id: STRING
//   entity: STRING
UNWIND $documents AS document
MATCH (d:Document {id: document})-[:NAMES]->(i:Identity), (i)-[:IDENTIFIES]->(e:Entity)
RETURN DISTINCT i.id AS id, e.id AS entity

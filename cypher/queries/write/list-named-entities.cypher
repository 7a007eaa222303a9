// Entities that the documents name.
//
// parameters:
//   $documents: LIST<STRING>, ids
// columns:
//   id: STRING
UNWIND $documents AS document
MATCH (d:Document {id: document})-[:NAMES]->(e:Entity)
RETURN DISTINCT e.id AS id

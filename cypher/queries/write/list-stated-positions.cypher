// Positions that the documents state.
//
// parameters:
//   $documents: LIST<STRING>, ids
// columns:
//   id: STRING
UNWIND $documents AS document
MATCH (d:Document {id: document})-[:STATES]->(p:Position)
RETURN DISTINCT p.id AS id

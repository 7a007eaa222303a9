// Who, by the documents, belongs to whom.
//
// parameters:
//   $documents: LIST<STRING>, ids
// columns:
//   source: STRING
//   target: STRING
UNWIND $documents AS document
MATCH (d:Document {id: document})<-[:`IN`]-(s:Sentence), (s)-[m:MENTIONS]->(e:Entity)
WHERE m.affiliationId IS NOT NULL
RETURN DISTINCT e.id AS source, m.affiliationId AS target

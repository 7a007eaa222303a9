// Derived relations with events in the documents.
//
// parameters:
//   $documents: LIST<STRING>, ids
// columns:
//   id: STRING
UNWIND $documents AS document
MATCH (d:Document {id: document})<-[:`IN`]-(s:Sentence), (s)<-[:EVIDENCED_BY]-(v:Event)
WHERE v.dyad IS NOT NULL
RETURN DISTINCT v.dyad AS id

// Deletes the events that the documents state.
//
// parameters:
//   $documents: LIST<STRING>, ids
// columns: none
UNWIND $documents AS document
MATCH (d:Document {id: document})<-[:`IN`]-(s:Sentence), (s)<-[:EVIDENCED_BY]-(v:Event)
DETACH DELETE v

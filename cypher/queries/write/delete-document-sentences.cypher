// Deletes the sentences of the documents, and with them their mentions.
//
// parameters:
//   $documents: LIST<STRING>, ids
// columns: none
UNWIND $documents AS document
MATCH (d:Document {id: document})<-[:`IN`]-(s:Sentence)
DETACH DELETE s

// Deletes the documents, and with them what they name and state.
//
// parameters:
//   $documents: LIST<STRING>, ids
// columns: none
UNWIND $documents AS document
MATCH (d:Document {id: document})
DETACH DELETE d

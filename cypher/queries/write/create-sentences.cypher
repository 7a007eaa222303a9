// Creates sentences in their documents.
//
// parameters:
//   $rows: LIST<MAP>: id, document, index, start, end, text
// columns: none
UNWIND $rows AS row
MATCH (d:Document {id: row.document})
CREATE (s:Sentence {id: row.id, index: row.index, start: row.start, end: row.end, text: row.text}), (s)-[:`IN`]->(d)

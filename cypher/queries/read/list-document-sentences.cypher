// Sentences of a document in order.
//
// parameters:
//   $id: STRING
// columns:
//   index: INTEGER
//   start: INTEGER
//   end: INTEGER
MATCH (d:Document {id: $id})<-[:`IN`]-(s:Sentence)
RETURN s.index AS index, s.start AS start, s.end AS end
ORDER BY index

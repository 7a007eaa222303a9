// Mentions in a document in order of the text.
//
// parameters:
//   $id: STRING
// columns:
//   entityId: STRING
//   name: STRING
//   kind: STRING
//   start: INTEGER
//   end: INTEGER
//   how: STRING
MATCH (d:Document {id: $id})<-[:`IN`]-(s:Sentence), (s)-[m:MENTIONS]->(e:Entity)
RETURN e.id AS entityId, e.name AS name, e.kind AS kind, m.start AS start, m.end AS end, m.how AS how
ORDER BY start, end, entityId

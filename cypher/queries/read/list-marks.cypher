// Where the given entities stand in the given sentences, in offsets into the sentence.
//
// parameters:
//   $sentences: LIST<STRING>, ids
//   $entities: LIST<STRING>, ids
// columns:
//   sentence: STRING
//   entityId: STRING
//   start: INTEGER
//   end: INTEGER
UNWIND $sentences AS id
MATCH (s:Sentence {id: id})-[m:MENTIONS]->(e:Entity)
WHERE e.id IN $entities
RETURN s.id AS sentence, e.id AS entityId, m.start - s.start AS start, m.end - s.start AS end
ORDER BY sentence, start, end, entityId

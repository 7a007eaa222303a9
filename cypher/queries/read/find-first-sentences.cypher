// Where documents first mention an entity, or first take a stance on a position.
//
// parameters:
//   $id: STRING, an entity or a position
//   $documents: LIST<STRING>, ids
// columns:
//   document: STRING
//   sentence: INTEGER, its index
UNWIND $documents AS document
MATCH (d:Document {id: document})<-[:`IN`]-(s:Sentence), (s)-[:MENTIONS]->(e:Entity)
WHERE e.id = $id
RETURN d.id AS document, min(s.index) AS sentence
UNION ALL
UNWIND $documents AS document
MATCH (d:Document {id: document})<-[:`IN`]-(s:Sentence), (s)<-[:EVIDENCED_BY]-(v:Event)
WHERE v.targetId = $id AND $id STARTS WITH 'position:'
RETURN d.id AS document, min(s.index) AS sentence

// How many documents list-node-documents pages through: one row for entities, one for positions.
//
// parameters:
//   $id: STRING, an entity or a position
//   $dated: BOOLEAN, whether days of publication are bounded
//   $from: STRING, first day
//   $to: STRING, last day
//   $outlets: LIST<STRING>, none for all
// columns:
//   documents: INTEGER
MATCH (e:Entity {id: $id})<-[:IDENTIFIES]-(i:Identity), (i)<-[:NAMES]-(d:Document)
WHERE (NOT $dated OR (d.publishedAt >= $from AND d.publishedAt <= $to)) AND (size($outlets) = 0 OR d.source IN $outlets)
RETURN count(DISTINCT d) AS documents
UNION ALL
MATCH (p:Position {id: $id})<-[:TARGET]-(v:Event), (v)-[:EVIDENCED_BY]->(s:Sentence), (s)-[:`IN`]->(d:Document)
WHERE (NOT $dated OR (d.publishedAt >= $from AND d.publishedAt <= $to)) AND (size($outlets) = 0 OR d.source IN $outlets)
RETURN count(DISTINCT d) AS documents

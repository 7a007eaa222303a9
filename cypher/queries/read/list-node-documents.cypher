// Documents that mention an entity, or take a stance on a position, the latest first.
//
// parameters:
//   $id: STRING, an entity or a position
//   $dated: BOOLEAN, whether days of publication are bounded
//   $from: STRING, first day
//   $to: STRING, last day
//   $outlets: LIST<STRING>, none for all
//   $offset: INTEGER
//   $limit: INTEGER
// columns:
//   id: STRING
//   title: STRING
//   source: STRING
//   url: STRING
//   publishedAt: STRING or null
//   mentions: INTEGER, for a position the events about it
MATCH (e:Entity {id: $id})<-[:IDENTIFIES]-(i:Identity), (i)<-[n:NAMES]-(d:Document)
WHERE (NOT $dated OR (d.publishedAt >= $from AND d.publishedAt <= $to)) AND (size($outlets) = 0 OR d.source IN $outlets)
WITH d, sum(n.mentions) AS mentions
RETURN d.id AS id, d.title AS title, d.source AS source, d.url AS url, d.publishedAt AS publishedAt, mentions AS mentions
ORDER BY coalesce(publishedAt, '') DESC, id
SKIP $offset LIMIT $limit
UNION ALL
MATCH (p:Position {id: $id})<-[:TARGET]-(v:Event), (v)-[:EVIDENCED_BY]->(s:Sentence), (s)-[:`IN`]->(d:Document)
WHERE (NOT $dated OR (d.publishedAt >= $from AND d.publishedAt <= $to)) AND (size($outlets) = 0 OR d.source IN $outlets)
WITH d, count(v) AS mentions
RETURN d.id AS id, d.title AS title, d.source AS source, d.url AS url, d.publishedAt AS publishedAt, mentions AS mentions
ORDER BY coalesce(publishedAt, '') DESC, id
SKIP $offset LIMIT $limit

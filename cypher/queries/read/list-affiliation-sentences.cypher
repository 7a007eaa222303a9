// The sentences that say whom an entity represents or is part of, by an office or by naming both, the latest first.
//
// parameters:
//   $source: STRING, an entity
//   $target: STRING, whom it represents or is part of
//   $offset: INTEGER
//   $limit: INTEGER
// columns:
//   office: STRING or null
//   start: INTEGER, in the sentence
//   end: INTEGER
//   sentenceId: STRING
//   sentenceIndex: INTEGER
//   sentenceText: STRING
//   documentId: STRING
//   title: STRING
//   outlet: STRING
//   url: STRING
//   publishedAt: STRING or null
MATCH (e:Entity {id: $source})<-[m:MENTIONS]-(s:Sentence), (s)-[:`IN`]->(d:Document)
WHERE m.affiliationId = $target AND (m.office IS NOT NULL OR EXISTS { MATCH (s)-[:MENTIONS]->(t:Entity) WHERE t.id = $target })
RETURN m.office AS office, m.start - s.start AS start, m.end - s.start AS end, s.id AS sentenceId,
       s.index AS sentenceIndex, s.text AS sentenceText, d.id AS documentId, d.title AS title, d.source AS outlet,
       d.url AS url, d.publishedAt AS publishedAt
ORDER BY coalesce(publishedAt, '') DESC, sentenceId, start
SKIP $offset LIMIT $limit

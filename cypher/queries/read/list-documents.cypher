// Documents, the latest first.
//
// parameters:
//   $offset: INTEGER
//   $limit: INTEGER
// columns:
//   id: STRING
//   title: STRING
//   source: STRING
//   url: STRING
//   publishedAt: STRING or null
//   ingestedAt: STRING
//   sentences: INTEGER
//   events: INTEGER
MATCH (d:Document)
RETURN d.id AS id, d.title AS title, d.source AS source, d.url AS url, d.publishedAt AS publishedAt,
       d.ingestedAt AS ingestedAt, d.sentenceCount AS sentences, d.eventCount AS events
ORDER BY coalesce(publishedAt, '') DESC, id
SKIP $offset LIMIT $limit

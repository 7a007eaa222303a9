// One document with its text.
//
// parameters:
//   $id: STRING
// columns:
//   id: STRING
//   title: STRING
//   source: STRING
//   url: STRING
//   publishedAt: STRING or null
//   ingestedAt: STRING
//   sentences: INTEGER
//   events: INTEGER
//   text: STRING
//   extractorVersion: STRING
MATCH (d:Document {id: $id})
RETURN d.id AS id, d.title AS title, d.source AS source, d.url AS url, d.publishedAt AS publishedAt,
       d.ingestedAt AS ingestedAt, d.sentenceCount AS sentences, d.eventCount AS events, d.text AS text,
       d.extractorVersion AS extractorVersion

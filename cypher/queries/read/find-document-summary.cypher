// Which extractor read a document, and how much it found.
//
// parameters:
//   $id: STRING
// columns:
//   extractorVersion: STRING
//   events: INTEGER
//   mentions: INTEGER
MATCH (d:Document {id: $id})
OPTIONAL MATCH (d)-[n:NAMES]->(:Identity)
WITH d, coalesce(sum(n.mentions), 0) AS mentions
RETURN d.extractorVersion AS extractorVersion, d.eventCount AS events, mentions AS mentions

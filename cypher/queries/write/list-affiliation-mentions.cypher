// The mentions that say who belongs to whom, one row a document and office.
//
// parameters:
//   $rows: LIST<MAP>: id, source, target
// columns:
//   id: STRING
//   office: STRING or null
//   document: STRING
//   outlet: STRING
//   date: STRING or null
//   mentions: INTEGER
UNWIND $rows AS row
MATCH (e:Entity {id: row.source})<-[m:MENTIONS]-(s:Sentence), (s)-[:`IN`]->(d:Document)
WHERE m.affiliationId = row.target
RETURN row.id AS id, m.office AS office, d.id AS document, d.source AS outlet, d.publishedAt AS date, count(m) AS mentions

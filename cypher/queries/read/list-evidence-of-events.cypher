// Events with their sentences and documents.
//
// parameters:
//   $ids: LIST<STRING>, of events
// columns:
//   id: STRING
//   sourceId: STRING
//   targetId: STRING
//   ploverType: STRING
//   cameoCode: STRING
//   quadClass: INTEGER
//   polarity: FLOAT
//   claimStatus: STRING
//   confidence: FLOAT
//   date: STRING or null
//   rule: STRING
//   sentenceId: STRING
//   sentenceIndex: INTEGER
//   sentenceText: STRING
//   documentId: STRING
//   title: STRING
//   outlet: STRING
//   url: STRING
//   publishedAt: STRING or null
UNWIND $ids AS event
MATCH (v:Event {id: event}), (v)-[:EVIDENCED_BY]->(s:Sentence), (s)-[:`IN`]->(d:Document)
RETURN v.id AS id, v.sourceId AS sourceId, v.targetId AS targetId, v.ploverType AS ploverType, v.cameoCode AS cameoCode,
       v.quadClass AS quadClass, v.polarity AS polarity, v.claimStatus AS claimStatus, v.confidence AS confidence,
       v.date AS date, v.rule AS rule, s.id AS sentenceId, s.index AS sentenceIndex, s.text AS sentenceText,
       d.id AS documentId, d.title AS title, d.source AS outlet, d.url AS url, d.publishedAt AS publishedAt

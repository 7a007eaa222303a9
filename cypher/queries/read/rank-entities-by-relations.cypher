// The entities under whose stances the most documents are, by the stored relations that fit.
//
// parameters:
//   $limit: INTEGER
//   $types: LIST<STRING>, types of relations
//   $kinds: LIST<STRING>, kinds of nodes in lower case, none for all
//   $minDocuments: INTEGER, of a relation
//   $minConfidence: FLOAT, of a relation
// columns:
//   id: STRING
//   weight: INTEGER, sum of the documents under its relations
MATCH (a:Entity)-[r:OPPOSES|SUPPORTS|ENGAGES|ENDORSES|REJECTS]->(b)
WHERE type(r) IN $types AND r.documents >= $minDocuments AND r.confidence >= $minConfidence
  AND (size($kinds) = 0 OR (split(a.id, ':')[0] IN $kinds AND split(b.id, ':')[0] IN $kinds))
WITH a.id AS source, b.id AS target, r.documents AS documents
UNWIND [source, target] AS id
WITH id, sum(documents) AS weight
WHERE NOT id STARTS WITH 'position:'
RETURN id AS id, weight AS weight
ORDER BY weight DESC, id
LIMIT $limit

// How many entities rank-entities-by-relations chooses from, and how many relations there are between entities.
//
// parameters:
//   $types: LIST<STRING>, types of relations
//   $kinds: LIST<STRING>, kinds of nodes in lower case, none for all
//   $minDocuments: INTEGER, of a relation
//   $minConfidence: FLOAT, of a relation
// columns:
//   entities: INTEGER
//   relations: INTEGER
MATCH (a:Entity)-[r:OPPOSES|SUPPORTS|ENGAGES|ENDORSES|REJECTS]->(b)
WHERE type(r) IN $types AND r.documents >= $minDocuments AND r.confidence >= $minConfidence
  AND (size($kinds) = 0 OR (split(a.id, ':')[0] IN $kinds AND split(b.id, ':')[0] IN $kinds))
WITH r.id AS relation, b.id AS target, [id IN [a.id, b.id] WHERE NOT id STARTS WITH 'position:'] AS ids
UNWIND ids AS id
WITH count(DISTINCT id) AS entities, count(DISTINCT CASE WHEN target STARTS WITH 'position:' THEN null ELSE relation END) AS relations
RETURN entities AS entities, relations AS relations

// How many neighbours each relation type, direction and kind of neighbour would add.
//
// parameters:
//   $id: STRING, an entity or a position
//   $types: LIST<STRING>, relationship types to follow
//   $kinds: LIST<STRING>, kinds of neighbours in lower case, none for all
//   $minDocuments: INTEGER, of a relation that is no fact from a reference table
//   $minConfidence: FLOAT, of a relation that has a confidence
// columns:
//   type: STRING
//   direction: STRING, "out" or "in"
//   kind: STRING, kind of the neighbour
//   neighbours: INTEGER
MATCH (n:Entity {id: $id})-[r:OPPOSES|SUPPORTS|ENGAGES|ENDORSES|REJECTS|CONCERNS|REPRESENTS|MEMBER_OF|PART_OF]-(m)
WHERE type(r) IN $types
  AND (size($kinds) = 0 OR split(m.id, ':')[0] IN $kinds)
  AND (r.reference IS NOT NULL OR r.documents >= $minDocuments) AND coalesce(r.confidence, 1.0) >= $minConfidence
WITH type(r) AS type, CASE WHEN startNode(r).id = $id THEN 'out' ELSE 'in' END AS direction, coalesce(m.kind, 'Position') AS kind, m
RETURN type AS type, direction AS direction, kind AS kind, count(DISTINCT m) AS neighbours
UNION ALL
MATCH (n:Position {id: $id})-[r:OPPOSES|SUPPORTS|ENGAGES|ENDORSES|REJECTS|CONCERNS|REPRESENTS|MEMBER_OF|PART_OF]-(m)
WHERE type(r) IN $types
  AND (size($kinds) = 0 OR split(m.id, ':')[0] IN $kinds)
  AND (r.reference IS NOT NULL OR r.documents >= $minDocuments) AND coalesce(r.confidence, 1.0) >= $minConfidence
WITH type(r) AS type, CASE WHEN startNode(r).id = $id THEN 'out' ELSE 'in' END AS direction, coalesce(m.kind, 'Position') AS kind, m
RETURN type AS type, direction AS direction, kind AS kind, count(DISTINCT m) AS neighbours

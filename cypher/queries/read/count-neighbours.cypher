// How many neighbours and relations list-neighbours and list-relations page through: one row for entities, one for positions.
//
// parameters:
//   $id: STRING, an entity or a position
//   $types: LIST<STRING>, relationship types to follow
//   $direction: STRING, "out", "in" or "both"
//   $kinds: LIST<STRING>, kinds of neighbours in lower case, none for all
//   $minDocuments: INTEGER, of a relation that is no fact from a reference table
//   $minConfidence: FLOAT, of a relation that has a confidence
// columns:
//   neighbours: INTEGER
//   relations: INTEGER
MATCH (n:Entity {id: $id})-[r:OPPOSES|SUPPORTS|ENGAGES|ENDORSES|REJECTS|CONCERNS|REPRESENTS|MEMBER_OF|PART_OF]-(m)
WHERE type(r) IN $types
  AND ($direction <> 'out' OR startNode(r).id = $id)
  AND ($direction <> 'in' OR endNode(r).id = $id)
  AND (size($kinds) = 0 OR split(m.id, ':')[0] IN $kinds)
  AND (r.reference IS NOT NULL OR r.documents >= $minDocuments) AND coalesce(r.confidence, 1.0) >= $minConfidence
RETURN count(DISTINCT m) AS neighbours, count(r) AS relations
UNION ALL
MATCH (n:Position {id: $id})-[r:OPPOSES|SUPPORTS|ENGAGES|ENDORSES|REJECTS|CONCERNS|REPRESENTS|MEMBER_OF|PART_OF]-(m)
WHERE type(r) IN $types
  AND ($direction <> 'out' OR startNode(r).id = $id)
  AND ($direction <> 'in' OR endNode(r).id = $id)
  AND (size($kinds) = 0 OR split(m.id, ':')[0] IN $kinds)
  AND (r.reference IS NOT NULL OR r.documents >= $minDocuments) AND coalesce(r.confidence, 1.0) >= $minConfidence
RETURN count(DISTINCT m) AS neighbours, count(r) AS relations

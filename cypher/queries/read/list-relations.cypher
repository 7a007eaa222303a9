// Relations of a node ranked by documents, then confidence, then id.
//
// parameters:
//   $id: STRING, an entity or a position
//   $types: LIST<STRING>, relationship types to follow
//   $direction: STRING, "out", "in" or "both"
//   $kinds: LIST<STRING>, kinds of neighbours in lower case, none for all
//   $minDocuments: INTEGER, of a relation that is no fact from a reference table
//   $minConfidence: FLOAT, of a relation that has a confidence
//   $offset: INTEGER
//   $limit: INTEGER
// columns:
//   source: STRING, id of the start node
//   target: STRING, id of the end node
//   type: STRING
//   properties: MAP, see docs/graph-model.md
MATCH (n:Entity {id: $id})-[r:OPPOSES|SUPPORTS|ENGAGES|ENDORSES|REJECTS|CONCERNS|REPRESENTS|MEMBER_OF|PART_OF]-(m)
WHERE type(r) IN $types
  AND ($direction <> 'out' OR startNode(r).id = $id)
  AND ($direction <> 'in' OR endNode(r).id = $id)
  AND (size($kinds) = 0 OR split(m.id, ':')[0] IN $kinds)
  AND (r.reference IS NOT NULL OR r.documents >= $minDocuments) AND coalesce(r.confidence, 1.0) >= $minConfidence
WITH r, startNode(r) AS a, endNode(r) AS b
RETURN a.id AS source, b.id AS target, type(r) AS type, properties(r) AS properties
ORDER BY coalesce(r.documents, 0) DESC, coalesce(r.confidence, 0.0) DESC, r.id
SKIP $offset LIMIT $limit
UNION ALL
MATCH (n:Position {id: $id})-[r:OPPOSES|SUPPORTS|ENGAGES|ENDORSES|REJECTS|CONCERNS|REPRESENTS|MEMBER_OF|PART_OF]-(m)
WHERE type(r) IN $types
  AND ($direction <> 'out' OR startNode(r).id = $id)
  AND ($direction <> 'in' OR endNode(r).id = $id)
  AND (size($kinds) = 0 OR split(m.id, ':')[0] IN $kinds)
  AND (r.reference IS NOT NULL OR r.documents >= $minDocuments) AND coalesce(r.confidence, 1.0) >= $minConfidence
WITH r, startNode(r) AS a, endNode(r) AS b
RETURN a.id AS source, b.id AS target, type(r) AS type, properties(r) AS properties
ORDER BY coalesce(r.documents, 0) DESC, coalesce(r.confidence, 0.0) DESC, r.id
SKIP $offset LIMIT $limit

// One relation by its ends and id.
//
// parameters:
//   $source: STRING
//   $target: STRING
//   $id: STRING
// columns:
//   source: STRING, id of the start node
//   target: STRING, id of the end node
//   type: STRING
//   properties: MAP, see docs/graph-model.md
MATCH (a:Entity {id: $source}), (b:Entity {id: $target}), (a)-[r:OPPOSES|SUPPORTS|ENGAGES|REPRESENTS|MEMBER_OF|PART_OF]->(b)
WHERE r.id = $id
RETURN a.id AS source, b.id AS target, type(r) AS type, properties(r) AS properties
UNION ALL
MATCH (a:Entity {id: $source}), (b:Position {id: $target}), (a)-[r:ENDORSES|REJECTS]->(b)
WHERE r.id = $id
RETURN a.id AS source, b.id AS target, type(r) AS type, properties(r) AS properties
UNION ALL
MATCH (a:Position {id: $source}), (b:Entity {id: $target}), (a)-[r:CONCERNS]->(b)
WHERE r.id = $id
RETURN a.id AS source, b.id AS target, type(r) AS type, properties(r) AS properties

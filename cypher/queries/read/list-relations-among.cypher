// Every relation that a reader sees within a set of entities and positions.
//
// parameters:
//   $ids: LIST<STRING>
// columns:
//   source: STRING, id of the start node
//   target: STRING, id of the end node
//   type: STRING
//   properties: MAP, see docs/graph-model.md
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r:OPPOSES|SUPPORTS|ENGAGES|ENDORSES|REJECTS|REPRESENTS|MEMBER_OF|PART_OF]->(b)
WHERE b.id IN $ids
RETURN a.id AS source, b.id AS target, type(r) AS type, properties(r) AS properties
UNION ALL
UNWIND $ids AS id
MATCH (a:Position {id: id})-[r:CONCERNS]->(b:Entity)
WHERE b.id IN $ids
RETURN a.id AS source, b.id AS target, type(r) AS type, properties(r) AS properties

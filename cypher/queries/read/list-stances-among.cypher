// Stances of entities on one another, within a set of entities.
//
// parameters:
//   $ids: LIST<STRING>
// columns:
//   source: STRING, id of the start node
//   target: STRING, id of the end node
//   type: STRING
//   properties: MAP, see docs/graph-model.md
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r:OPPOSES|SUPPORTS|ENGAGES]->(b:Entity)
WHERE b.id IN $ids
RETURN a.id AS source, b.id AS target, type(r) AS type, properties(r) AS properties

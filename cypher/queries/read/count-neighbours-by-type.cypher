// How many neighbours each relation type, direction and kind of neighbour would add.
//
// parameters:
//   $id: STRING, an entity or a position
// columns:
//   type: STRING
//   direction: STRING, "out" or "in"
//   kind: STRING, kind of the neighbour
//   neighbours: INTEGER
MATCH (n:Entity {id: $id})-[r:OPPOSES|SUPPORTS|ENGAGES|ENDORSES|REJECTS|CONCERNS|REPRESENTS|MEMBER_OF|PART_OF]-(m)
WITH type(r) AS type, CASE WHEN startNode(r).id = $id THEN 'out' ELSE 'in' END AS direction, coalesce(m.kind, 'Position') AS kind, m
RETURN type AS type, direction AS direction, kind AS kind, count(DISTINCT m) AS neighbours
UNION ALL
MATCH (n:Position {id: $id})-[r:OPPOSES|SUPPORTS|ENGAGES|ENDORSES|REJECTS|CONCERNS|REPRESENTS|MEMBER_OF|PART_OF]-(m)
WITH type(r) AS type, CASE WHEN startNode(r).id = $id THEN 'out' ELSE 'in' END AS direction, coalesce(m.kind, 'Position') AS kind, m
RETURN type AS type, direction AS direction, kind AS kind, count(DISTINCT m) AS neighbours

// Entities and positions by id.
//
// parameters:
//   $ids: LIST<STRING>
// columns:
//   id: STRING
//   kind: STRING, a kind of entity or "Position"
//   name: STRING
//   aliases: LIST<STRING>
//   mentionCount: INTEGER
//   weight: INTEGER
//   firstSeen: STRING or null
//   lastSeen: STRING or null
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e.id AS id, e.kind AS kind, e.name AS name, e.aliases AS aliases, e.mentionCount AS mentionCount,
       e.weight AS weight, e.firstSeen AS firstSeen, e.lastSeen AS lastSeen
UNION ALL
UNWIND $ids AS id
MATCH (p:Position {id: id})
RETURN p.id AS id, 'Position' AS kind, p.proposition AS name, [] AS aliases, p.mentionCount AS mentionCount,
       p.weight AS weight, p.firstSeen AS firstSeen, p.lastSeen AS lastSeen

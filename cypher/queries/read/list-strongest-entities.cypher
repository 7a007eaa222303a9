// The entities that the most documents take a stance on, or that take one.
//
// parameters:
//   $limit: INTEGER
// columns:
//   id: STRING
//   kind: STRING, a kind of entity or "Position"
//   name: STRING
//   aliases: LIST<STRING>
//   mentionCount: INTEGER
//   weight: INTEGER
//   firstSeen: STRING or null
//   lastSeen: STRING or null
MATCH (e:Entity)
WHERE e.weight > 0
RETURN e.id AS id, e.kind AS kind, e.name AS name, e.aliases AS aliases, e.mentionCount AS mentionCount,
       e.weight AS weight, e.firstSeen AS firstSeen, e.lastSeen AS lastSeen
ORDER BY weight DESC, id
LIMIT $limit

// Entities with all the words among their names, the most mentioned first.
//
// parameters:
//   $lucene: STRING, the words with Lucene's syntax escaped
//   $limit: INTEGER
// columns:
//   id: STRING
//   kind: STRING
//   name: STRING
//   aliases: LIST<STRING>
//   mentionCount: INTEGER
CALL db.index.fulltext.queryNodes('entity_names', $lucene) YIELD node AS e
RETURN e.id AS id, e.kind AS kind, e.name AS name, e.aliases AS aliases, e.mentionCount AS mentionCount
ORDER BY mentionCount DESC, id
LIMIT $limit

// Entities with all the words among their names, the most mentioned first. The engine's text index finds whole words only,
// so the folded names are scanned: 20 to 35 ms at 500,000 relations.
//
// parameters:
//   $words: LIST<STRING>, folded, each between spaces, the last with a space before it only
//   $limit: INTEGER
// columns:
//   id: STRING
//   kind: STRING
//   name: STRING
//   aliases: LIST<STRING>
//   mentionCount: INTEGER
MATCH (e:Entity)
WHERE all(word IN $words WHERE e.searchText CONTAINS word)
RETURN e.id AS id, e.kind AS kind, e.name AS name, e.aliases AS aliases, e.mentionCount AS mentionCount
ORDER BY mentionCount DESC, id
LIMIT $limit

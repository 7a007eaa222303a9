// Entities whose name, folded, is exactly the words.
//
// parameters:
//   $words: STRING, folded
// columns:
//   id: STRING
//   kind: STRING
//   name: STRING
//   aliases: LIST<STRING>
//   mentionCount: INTEGER
MATCH (e:Entity {searchName: $words})
RETURN e.id AS id, e.kind AS kind, e.name AS name, e.aliases AS aliases, e.mentionCount AS mentionCount

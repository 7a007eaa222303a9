// What documents call the identities and in which offices, one row a wording.
//
// parameters:
//   $ids: LIST<STRING>
// columns:
//   id: STRING
//   name: STRING
//   aliases: LIST<STRING>
//   offices: LIST<STRING>
//   documents: INTEGER
//   since: STRING
UNWIND $ids AS id
MATCH (i:Identity {id: id})<-[n:NAMES]-(d:Document)
RETURN i.id AS id, n.name AS name, n.aliases AS aliases, n.offices AS offices, count(n) AS documents,
       min(d.ingestedAt) AS since

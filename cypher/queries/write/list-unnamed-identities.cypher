// Which of the identities no document names any more.
//
// parameters:
//   $ids: LIST<STRING>
// columns:
//   id: STRING
UNWIND $ids AS id
MATCH (i:Identity {id: id})
WHERE NOT EXISTS { (i)<-[:NAMES]-() }
RETURN i.id AS id

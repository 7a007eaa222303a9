// Whom the documents of the identities name besides them, as it is stored.
//
// parameters:
//   $ids: LIST<STRING>
// columns:
//   id: STRING
//   company: STRING or null, local ids joined by |
UNWIND $ids AS id
MATCH (i:Identity {id: id})
RETURN i.id AS id, i.company AS company

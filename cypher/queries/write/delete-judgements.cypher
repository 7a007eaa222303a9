// Deletes judgements.
//
// parameters:
//   $ids: LIST<STRING>
// columns: none
UNWIND $ids AS id
MATCH (j:Judgement {id: id})
DETACH DELETE j

// Identities that the entities are.
//
// parameters:
//   $ids: LIST<STRING>
// columns:
//   id: STRING
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:IDENTIFIES]-(i:Identity)
RETURN i.id AS id

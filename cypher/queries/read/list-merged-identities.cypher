// The identities that entities are, with what documents call them.
//
// parameters:
//   $ids: LIST<STRING>, entities
// columns:
//   entity: STRING
//   id: STRING
//   localId: STRING
//   state: STRING or null
//   name: STRING or null
//   documents: INTEGER
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:IDENTIFIES]-(i:Identity), (i)<-[n:NAMES]-(:Document)
RETURN e.id AS entity, i.id AS id, i.localId AS localId, i.state AS state, i.name AS name, count(n) AS documents
ORDER BY entity, id

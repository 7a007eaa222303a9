// Every other name that documents use for the entities.
//
// parameters:
//   $ids: LIST<STRING>
// columns:
//   id: STRING
//   alias: STRING
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:IDENTIFIES]-(i:Identity), (i)<-[n:NAMES]-(d:Document)
UNWIND n.aliases AS alias
RETURN DISTINCT e.id AS id, alias AS alias

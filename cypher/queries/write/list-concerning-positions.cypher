// Positions that are about the entities.
//
// parameters:
//   $ids: LIST<STRING>
// columns:
//   id: STRING
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:CONCERNS]-(p:Position)
RETURN DISTINCT p.id AS id

// Identities by id, with the entity that each is.
//
// parameters:
//   $ids: LIST<STRING>
// columns:
//   id: STRING
//   localId: STRING
//   state: STRING or null
//   name: STRING or null
//   aliases: LIST<STRING> or null
//   offices: LIST<STRING> or null
//   since: STRING or null
//   entity: STRING or null
UNWIND $ids AS id
MATCH (i:Identity {id: id})
OPTIONAL MATCH (i)-[:IDENTIFIES]->(e:Entity)
RETURN i.id AS id, i.localId AS localId, i.state AS state, i.name AS name, i.aliases AS aliases, i.offices AS offices,
       i.since AS since, e.id AS entity

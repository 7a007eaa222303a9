// The entities that identities have become part of, by ids that documents or earlier readers have.
//
// parameters:
//   $ids: LIST<STRING>
// columns:
//   id: STRING
//   identity: STRING
//   entity: STRING
UNWIND $ids AS id
MATCH (i:Identity {id: id})-[:IDENTIFIES]->(e:Entity)
RETURN id AS id, i.id AS identity, e.id AS entity
UNION
UNWIND $ids AS id
MATCH (i:Identity {localId: id})-[:IDENTIFIES]->(e:Entity)
RETURN id AS id, i.id AS identity, e.id AS entity

// The merges within an entity: why its identities are one.
//
// parameters:
//   $id: STRING, an entity
// columns:
//   id: STRING
//   left: STRING
//   right: STRING
//   decision: STRING
//   human: BOOLEAN
//   by: STRING
//   score: FLOAT or null
//   reason: STRING
//   at: STRING
MATCH (e:Entity {id: $id})<-[:IDENTIFIES]-(i:Identity), (j:Judgement {leftLocalId: i.localId})
WHERE j.decision = 'merge' AND EXISTS { MATCH (o:Identity {localId: j.rightLocalId})-[:IDENTIFIES]->(x:Entity) WHERE x.id = $id }
RETURN DISTINCT j.id AS id, j.left AS left, j.right AS right, j.decision AS decision, j.human AS human, j.by AS by,
       j.score AS score, j.reason AS reason, j.at AS at
ORDER BY left, right, id

// Events of the identities, as source or as target.
//
// parameters:
//   $ids: LIST<STRING>
// columns:
//   id: STRING
//   sourceId: STRING
//   sourceIdentity: STRING
//   targetId: STRING
//   targetIdentity: STRING or null
//   ploverType: STRING
//   polarity: FLOAT
//   claimStatus: STRING
//   dyad: STRING or null
UNWIND $ids AS id
MATCH (i:Identity {id: id})<-[:NAMES]-(d:Document), (d)<-[:`IN`]-(s:Sentence), (s)<-[:EVIDENCED_BY]-(v:Event)
WHERE v.sourceIdentity = id OR v.targetIdentity = id
RETURN DISTINCT v.id AS id, v.sourceId AS sourceId, v.sourceIdentity AS sourceIdentity, v.targetId AS targetId,
       v.targetIdentity AS targetIdentity, v.ploverType AS ploverType, v.polarity AS polarity, v.claimStatus AS claimStatus,
       v.dyad AS dyad

// Judgements on any identity with the local ids.
//
// parameters:
//   $localIds: LIST<STRING>
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
//   act: STRING or null
UNWIND $localIds AS localId
MATCH (j:Judgement {leftLocalId: localId})
RETURN j.id AS id, j.left AS left, j.right AS right, j.decision AS decision, j.human AS human, j.by AS by,
       j.score AS score, j.reason AS reason, j.at AS at, j.act AS act
UNION
UNWIND $localIds AS localId
MATCH (j:Judgement {rightLocalId: localId})
RETURN j.id AS id, j.left AS left, j.right AS right, j.decision AS decision, j.human AS human, j.by AS by,
       j.score AS score, j.reason AS reason, j.at AS at, j.act AS act

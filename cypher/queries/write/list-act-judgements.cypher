// The judgements that commands recorded, by the id of any of each.
//
// parameters:
//   $ids: LIST<STRING>
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
UNWIND $ids AS id
MATCH (k:Judgement {id: id})
MATCH (j:Judgement {act: k.act})
RETURN j.id AS id, j.left AS left, j.right AS right, j.decision AS decision, j.human AS human, j.by AS by,
       j.score AS score, j.reason AS reason, j.at AS at, j.act AS act

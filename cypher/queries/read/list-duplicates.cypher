// The machine's judgements that no person has decided on, on identities that are there: candidates, the likeliest first, then
// merges, the least certain first, then homonyms kept apart.
//
// parameters:
//   $limit: INTEGER
// columns:
//   id: STRING
//   left: STRING
//   leftName: STRING
//   leftEntity: STRING
//   right: STRING
//   rightName: STRING
//   rightEntity: STRING
//   decision: STRING
//   human: BOOLEAN
//   by: STRING
//   score: FLOAT
//   reason: STRING
//   at: STRING
MATCH (j:Judgement {human: false}), (a:Identity {id: j.left}), (b:Identity {id: j.right}), (a)-[:IDENTIFIES]->(x:Entity),
      (b)-[:IDENTIFIES]->(y:Entity)
WHERE NOT EXISTS { MATCH (k:Judgement {left: j.left, right: j.right}) WHERE k.human = true }
  AND (j.decision <> 'candidate' OR x.id <> y.id)
WITH j, a, b, x, y,
     CASE j.decision WHEN 'candidate' THEN 0 WHEN 'merge' THEN 1 ELSE 2 END AS rank,
     CASE j.decision WHEN 'candidate' THEN 1.0 - j.score ELSE j.score END AS doubt
RETURN j.id AS id, j.left AS left, a.name AS leftName, x.id AS leftEntity, j.right AS right, b.name AS rightName,
       y.id AS rightEntity, j.decision AS decision, j.human AS human, j.by AS by, j.score AS score, j.reason AS reason,
       j.at AS at
ORDER BY rank, doubt, left, right
LIMIT $limit

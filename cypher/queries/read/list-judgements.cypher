// Every decision that merges or keeps apart: people's, the latest first, then the machine's.
//
// parameters:
//   $limit: INTEGER
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
MATCH (j:Judgement)
WHERE j.decision <> 'candidate'
WITH j, CASE WHEN j.human THEN 0 ELSE 1 END AS rank
RETURN j.id AS id, j.left AS left, j.right AS right, j.decision AS decision, j.human AS human, j.by AS by,
       j.score AS score, j.reason AS reason, j.at AS at
ORDER BY rank, at DESC, left, right
LIMIT $limit

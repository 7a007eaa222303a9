// Creates or replaces judgements.
//
// parameters:
//   $rows: LIST<MAP>: id, left, leftLocalId, right, rightLocalId, decision, human, by, score, reason, at, act
// columns: none
UNWIND $rows AS row
MERGE (j:Judgement {id: row.id})
SET j.left = row.left, j.leftLocalId = row.leftLocalId, j.right = row.right, j.rightLocalId = row.rightLocalId,
    j.decision = row.decision, j.human = row.human, j.by = row.by, j.score = row.score, j.reason = row.reason,
    j.at = row.at, j.act = row.act

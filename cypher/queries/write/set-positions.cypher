// Sets what follows from the documents that state positions.
//
// parameters:
//   $rows: LIST<MAP>: id, proposition, issue, mentionCount, firstSeen, lastSeen
// columns: none
UNWIND $rows AS row
MATCH (p:Position {id: row.id})
SET p.proposition = row.proposition, p.issue = row.issue, p.mentionCount = row.mentionCount,
    p.firstSeen = row.firstSeen, p.lastSeen = row.lastSeen

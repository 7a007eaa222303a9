// Sets whom events join and the relations that they count towards.
//
// parameters:
//   $rows: LIST<MAP>: id, sourceId, targetId, relation, dyad
// columns: none
UNWIND $rows AS row
MATCH (v:Event {id: row.id})
SET v.sourceId = row.sourceId, v.targetId = row.targetId, v.relation = row.relation, v.dyad = row.dyad

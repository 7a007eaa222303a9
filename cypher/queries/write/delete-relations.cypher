// Deletes relations that nothing supports any more.
//
// parameters:
//   $rows: LIST<MAP>: id, source
// columns: none
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})-[r:OPPOSES|SUPPORTS|ENGAGES|ENDORSES|REJECTS|REPRESENTS|PART_OF]->()
WHERE r.id = row.id
DELETE r

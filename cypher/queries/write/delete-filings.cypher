// Takes identities out of blocks.
//
// parameters:
//   $rows: LIST<MAP>: identity, block
// columns: none
UNWIND $rows AS row
MATCH (i:Identity {id: row.identity})-[r:FILED_UNDER]->(b:Block)
WHERE b.id = row.block
DELETE r

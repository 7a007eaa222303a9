// Makes sure that the blocks are there, with their sizes.
//
// parameters:
//   $rows: LIST<MAP>: id, size
// columns: none
UNWIND $rows AS row
MERGE (b:Block {id: row.id})
SET b.size = row.size

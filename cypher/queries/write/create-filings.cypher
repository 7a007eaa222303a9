// Files identities under blocks.
//
// parameters:
//   $rows: LIST<MAP>: identity, block
// columns: none
UNWIND $rows AS row
MATCH (i:Identity {id: row.identity}), (b:Block {id: row.block})
CREATE (i)-[:FILED_UNDER]->(b)

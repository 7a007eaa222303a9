// Says which entities identities are.
//
// parameters:
//   $rows: LIST<MAP>: identity, to
// columns: none
UNWIND $rows AS row
MATCH (i:Identity {id: row.identity}), (e:Entity {id: row.to})
CREATE (i)-[:IDENTIFIES]->(e)

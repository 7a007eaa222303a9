// Forgets which entities identities are.
//
// parameters:
//   $rows: LIST<MAP>: identity
// columns: none
UNWIND $rows AS row
MATCH (i:Identity {id: row.identity})-[r:IDENTIFIES]->()
DELETE r

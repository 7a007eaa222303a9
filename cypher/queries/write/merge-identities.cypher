// Makes sure that the identities are there.
//
// parameters:
//   $rows: LIST<MAP>: id, localId, kind, state
// columns: none
UNWIND $rows AS row
MERGE (i:Identity {id: row.id})
ON CREATE SET i.localId = row.localId, i.kind = row.kind, i.state = row.state

// Creates or updates memberships from a reference table, between entities that are there.
//
// parameters:
//   $rows: LIST<MAP>: id, source, target, reference
// columns: none
UNWIND $rows AS row
MATCH (a:Entity {id: row.source}), (b:Entity {id: row.target})
MERGE (a)-[r:MEMBER_OF {id: row.id}]->(b)
SET r.reference = row.reference

// Blocks within which the identities are compared.
//
// parameters:
//   $ids: LIST<STRING>
// columns:
//   identity: STRING
//   block: STRING
//   size: INTEGER
UNWIND $ids AS id
MATCH (i:Identity {id: id})-[:FILED_UNDER]->(b:Block)
RETURN i.id AS identity, b.id AS block, b.size AS size

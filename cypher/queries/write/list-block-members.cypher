// Identities in the blocks.
//
// parameters:
//   $ids: LIST<STRING>
// columns:
//   id: STRING
UNWIND $ids AS id
MATCH (b:Block {id: id})<-[:FILED_UNDER]-(i:Identity)
RETURN DISTINCT i.id AS id

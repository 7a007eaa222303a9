// Sizes of blocks that are there.
//
// parameters:
//   $ids: LIST<STRING>
// columns:
//   id: STRING
//   size: INTEGER
UNWIND $ids AS id
MATCH (b:Block {id: id})
RETURN b.id AS id, b.size AS size

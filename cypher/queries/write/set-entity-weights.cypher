// Sets the weight of each entity: the documents under its stances, summed up.
//
// parameters:
//   $ids: LIST<STRING>
// columns: none
UNWIND $ids AS id
MATCH (n:Entity {id: id})
OPTIONAL MATCH (n)-[r:OPPOSES|SUPPORTS|ENGAGES|ENDORSES|REJECTS]-()
WITH n, coalesce(sum(r.documents), 0) AS weight
SET n.weight = weight

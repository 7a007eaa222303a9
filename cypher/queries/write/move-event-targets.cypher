// Turns events to the entities that their targets are now.
//
// parameters:
//   $rows: LIST<MAP>: id, targetId
// columns: none
UNWIND $rows AS row
MATCH (v:Event {id: row.id})-[r:TARGET]->(:Entity), (b:Entity {id: row.targetId})
DELETE r
CREATE (v)-[:TARGET]->(b)

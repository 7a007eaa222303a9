// Turns events to the entities that their sources are now.
//
// parameters:
//   $rows: LIST<MAP>: id, sourceId
// columns: none
UNWIND $rows AS row
MATCH (v:Event {id: row.id})-[r:SOURCE]->(:Entity), (b:Entity {id: row.sourceId})
DELETE r
CREATE (v)-[:SOURCE]->(b)

// Creates what positions concern.
//
// parameters:
//   $rows: LIST<MAP>: id, source, target, documents
// columns: none
UNWIND $rows AS row
MATCH (p:Position {id: row.source}), (e:Entity {id: row.target})
CREATE (p)-[:CONCERNS {id: row.id, documents: row.documents}]->(e)

// Creates or updates the relations of entities that engage with one another.
//
// parameters:
//   $rows: LIST<MAP>: id, source, target, events, documents, outlets, polarity, confidence, firstDate, lastDate, ploverTypes
// columns: none
UNWIND $rows AS row
MATCH (a:Entity {id: row.source}), (b:Entity {id: row.target})
MERGE (a)-[r:ENGAGES {id: row.id}]->(b)
SET r.events = row.events, r.documents = row.documents, r.outlets = row.outlets, r.polarity = toFloat(row.polarity),
    r.confidence = toFloat(row.confidence), r.firstDate = row.firstDate, r.lastDate = row.lastDate,
    r.ploverTypes = row.ploverTypes

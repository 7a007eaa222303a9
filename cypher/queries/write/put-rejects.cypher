// Creates or updates the relations of entities that reject a position.
//
// parameters:
//   $rows: LIST<MAP>: id, source, target, events, documents, outlets, polarity, confidence, firstDate, lastDate, ploverTypes
// columns: none
UNWIND $rows AS row
MATCH (a:Entity {id: row.source}), (b:Position {id: row.target})
MERGE (b)<-[r:REJECTS {id: row.id}]-(a)
SET r.events = row.events, r.documents = row.documents, r.outlets = row.outlets, r.polarity = toFloat(row.polarity),
    r.confidence = toFloat(row.confidence), r.firstDate = row.firstDate, r.lastDate = row.lastDate,
    r.ploverTypes = row.ploverTypes

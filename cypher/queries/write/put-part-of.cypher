// Creates or updates the relations that say what an organisation is part of.
//
// parameters:
//   $rows: LIST<MAP>: id, source, target, office, documents, outlets, firstDate, lastDate
// columns: none
UNWIND $rows AS row
MATCH (a:Entity {id: row.source}), (b:Entity {id: row.target})
MERGE (a)-[r:PART_OF {id: row.id}]->(b)
SET r.office = row.office, r.documents = row.documents, r.outlets = row.outlets, r.firstDate = row.firstDate,
    r.lastDate = row.lastDate

// Creates the mentions of entities in sentences.
//
// parameters:
//   $rows: LIST<MAP>: sentence, entity, start, end, surface, how, office, affiliationId
// columns: none
UNWIND $rows AS row
MATCH (s:Sentence {id: row.sentence}), (e:Entity {id: row.entity})
CREATE (s)-[:MENTIONS {start: row.start, end: row.end, surface: row.surface, how: row.how, office: row.office,
                       affiliationId: row.affiliationId}]->(e)

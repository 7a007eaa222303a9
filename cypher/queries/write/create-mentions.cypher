// Creates the mentions of entities in sentences.
//
// parameters:
//   $rows: LIST<MAP>: sentence, entity, identity, start, end, surface, how, office, affiliationId, affiliation
// columns: none
UNWIND $rows AS row
MATCH (s:Sentence {id: row.sentence}), (e:Entity {id: row.entity})
CREATE (s)-[:MENTIONS {identity: row.identity, start: row.start, end: row.end, surface: row.surface, how: row.how,
                       office: row.office, affiliationId: row.affiliationId, affiliation: row.affiliation}]->(e)

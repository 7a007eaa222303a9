// Turns the mentions of identities to the entities that they are now.
//
// parameters:
//   $rows: LIST<MAP>: identity, from, to
// columns: none
UNWIND $rows AS row
MATCH (i:Identity {id: row.identity})<-[:NAMES]-(d:Document), (d)<-[:`IN`]-(s:Sentence), (s)-[m:MENTIONS]->(a:Entity),
      (b:Entity {id: row.to})
WHERE m.identity = row.identity AND a.id = row.from
CREATE (s)-[:MENTIONS {identity: m.identity, start: m.start, end: m.end, surface: m.surface, how: m.how, office: m.office,
                       affiliationId: m.affiliationId, affiliation: m.affiliation}]->(b)
DELETE m

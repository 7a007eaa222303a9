// Turns what mentions are affiliated with to the entities that identities are now.
//
// parameters:
//   $rows: LIST<MAP>: identity, to
// columns: none
UNWIND $rows AS row
MATCH (i:Identity {id: row.identity})<-[:NAMES]-(d:Document), (d)<-[:`IN`]-(s:Sentence), (s)-[m:MENTIONS]->(:Entity)
WHERE m.affiliation = row.identity
SET m.affiliationId = row.to

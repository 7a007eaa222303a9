// Affiliations that mentions of the identities give, and those that they are the target of.
//
// parameters:
//   $ids: LIST<STRING>
// columns:
//   identity: STRING
//   entity: STRING
//   affiliation: STRING
//   affiliationId: STRING
UNWIND $ids AS id
MATCH (i:Identity {id: id})<-[:NAMES]-(d:Document), (d)<-[:`IN`]-(s:Sentence), (s)-[m:MENTIONS]->(e:Entity)
WHERE m.affiliationId IS NOT NULL AND (m.identity = id OR m.affiliation = id)
RETURN DISTINCT m.identity AS identity, e.id AS entity, m.affiliation AS affiliation, m.affiliationId AS affiliationId

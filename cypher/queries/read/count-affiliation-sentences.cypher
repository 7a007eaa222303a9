// How many mentions list-affiliation-sentences pages through.
//
// parameters:
//   $source: STRING, an entity
//   $target: STRING, whom it represents or is part of
// columns:
//   mentions: INTEGER
MATCH (e:Entity {id: $source})<-[m:MENTIONS]-(s:Sentence)
WHERE m.affiliationId = $target AND (m.office IS NOT NULL OR EXISTS { MATCH (s)-[:MENTIONS]->(t:Entity) WHERE t.id = $target })
RETURN count(m) AS mentions

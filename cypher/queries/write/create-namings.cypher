// Notes what a document calls an entity and how often it mentions it.
//
// parameters:
//   $rows: LIST<MAP>: document, entity, name, aliases, mentions
// columns: none
UNWIND $rows AS row
MATCH (d:Document {id: row.document}), (e:Entity {id: row.entity})
CREATE (d)-[:NAMES {name: row.name, aliases: row.aliases, mentions: row.mentions}]->(e)

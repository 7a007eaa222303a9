// Notes what a document calls an identity, in which offices, and how often it mentions it.
//
// parameters:
//   $rows: LIST<MAP>: document, identity, name, aliases, offices, mentions
// columns: none
UNWIND $rows AS row
MATCH (d:Document {id: row.document}), (i:Identity {id: row.identity})
CREATE (d)-[:NAMES {name: row.name, aliases: row.aliases, offices: row.offices, mentions: row.mentions}]->(i)

// Notes how a document words a position and which identities it concerns.
//
// parameters:
//   $rows: LIST<MAP>: document, position, proposition, issue, concerns
// columns: none
UNWIND $rows AS row
MATCH (d:Document {id: row.document}), (p:Position {id: row.position})
CREATE (d)-[:STATES {proposition: row.proposition, issue: row.issue, concerns: row.concerns}]->(p)

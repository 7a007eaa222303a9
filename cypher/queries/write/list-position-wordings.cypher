// How documents word the positions and which identities they concern, one row a wording.
//
// parameters:
//   $ids: LIST<STRING>
// columns:
//   id: STRING
//   proposition: STRING
//   issue: STRING
//   concerns: LIST<STRING>, identities
//   documents: INTEGER
//   firstSeen: STRING or null
//   lastSeen: STRING or null
UNWIND $ids AS id
MATCH (p:Position {id: id})<-[n:STATES]-(d:Document)
RETURN p.id AS id, n.proposition AS proposition, n.issue AS issue, n.concerns AS concerns, count(n) AS documents,
       min(d.publishedAt) AS firstSeen, max(d.publishedAt) AS lastSeen

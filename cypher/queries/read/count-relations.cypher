// Relationships of each type.
//
// parameters: none
// columns:
//   type: STRING
//   relations: INTEGER
MATCH ()-[r:MENTIONS]->()
RETURN 'MENTIONS' AS type, count(r) AS relations
UNION ALL
MATCH ()-[r:OPPOSES]->()
RETURN 'OPPOSES' AS type, count(r) AS relations
UNION ALL
MATCH ()-[r:SUPPORTS]->()
RETURN 'SUPPORTS' AS type, count(r) AS relations
UNION ALL
MATCH ()-[r:ENGAGES]->()
RETURN 'ENGAGES' AS type, count(r) AS relations
UNION ALL
MATCH ()-[r:ENDORSES]->()
RETURN 'ENDORSES' AS type, count(r) AS relations
UNION ALL
MATCH ()-[r:REJECTS]->()
RETURN 'REJECTS' AS type, count(r) AS relations
UNION ALL
MATCH ()-[r:CONCERNS]->()
RETURN 'CONCERNS' AS type, count(r) AS relations
UNION ALL
MATCH ()-[r:REPRESENTS]->()
RETURN 'REPRESENTS' AS type, count(r) AS relations
UNION ALL
MATCH ()-[r:MEMBER_OF]->()
RETURN 'MEMBER_OF' AS type, count(r) AS relations
UNION ALL
MATCH ()-[r:PART_OF]->()
RETURN 'PART_OF' AS type, count(r) AS relations

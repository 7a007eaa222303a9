// Nodes of each label.
//
// parameters: none
// columns:
//   label: STRING
//   nodes: INTEGER
MATCH (n:Document)
RETURN 'Document' AS label, count(n) AS nodes
UNION ALL
MATCH (n:Sentence)
RETURN 'Sentence' AS label, count(n) AS nodes
UNION ALL
MATCH (n:Event)
RETURN 'Event' AS label, count(n) AS nodes
UNION ALL
MATCH (n:Position)
RETURN 'Position' AS label, count(n) AS nodes
UNION ALL
MATCH (n:Person)
RETURN 'Person' AS label, count(n) AS nodes
UNION ALL
MATCH (n:State)
RETURN 'State' AS label, count(n) AS nodes
UNION ALL
MATCH (n:Alliance)
RETURN 'Alliance' AS label, count(n) AS nodes
UNION ALL
MATCH (n:Organization)
RETURN 'Organization' AS label, count(n) AS nodes
UNION ALL
MATCH (n:Place)
RETURN 'Place' AS label, count(n) AS nodes

// How many outlets there are.
//
// parameters: none
// columns:
//   outlets: INTEGER
MATCH (d:Document)
WHERE d.source <> ''
RETURN count(DISTINCT d.source) AS outlets

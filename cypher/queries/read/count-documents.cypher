// How many documents there are.
//
// parameters: none
// columns:
//   documents: INTEGER
MATCH (d:Document)
RETURN count(d) AS documents

// How many entities list-strongest-entities chooses from.
//
// parameters: none
// columns:
//   entities: INTEGER
MATCH (e:Entity)
WHERE e.weight > 0
RETURN count(e) AS entities

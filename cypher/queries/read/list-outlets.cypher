// Outlets, those with the most documents first.
//
// parameters:
//   $offset: INTEGER
//   $limit: INTEGER
// columns:
//   name: STRING
//   documents: INTEGER
MATCH (d:Document)
WHERE d.source <> ''
WITH d.source AS name, count(d) AS documents
RETURN name AS name, documents AS documents
ORDER BY documents DESC, name
SKIP $offset LIMIT $limit

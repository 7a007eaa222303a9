// Documents that are already there, by id or by address.
//
// parameters:
//   $ids: LIST<STRING>
//   $urls: LIST<STRING>
// columns:
//   id: STRING
//   url: STRING
//   extractorVersion: STRING
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN d.id AS id, d.url AS url, d.extractorVersion AS extractorVersion
UNION
UNWIND $urls AS url
MATCH (d:Document {url: url})
RETURN d.id AS id, d.url AS url, d.extractorVersion AS extractorVersion

// Product, version and edition of the server.
//
// parameters: none
// columns:
//   name: STRING
//   version: STRING
//   edition: STRING
CALL dbms.components() YIELD name, versions, edition
RETURN name AS name, versions[0] AS version, edition AS edition

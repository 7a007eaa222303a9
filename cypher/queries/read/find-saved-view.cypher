// One view that somebody kept.
//
// parameters:
//   $id: STRING
// columns:
//   id: STRING
//   name: STRING
//   createdAt: STRING
//   changedAt: STRING
//   state: STRING, JSON
MATCH (v:SavedView {id: $id})
RETURN v.id AS id, v.name AS name, v.createdAt AS createdAt, v.changedAt AS changedAt, v.state AS state

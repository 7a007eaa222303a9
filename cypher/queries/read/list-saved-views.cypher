// The views that people kept, without their states.
//
// parameters: none
// columns:
//   id: STRING
//   name: STRING
//   createdAt: STRING
//   changedAt: STRING
MATCH (v:SavedView)
RETURN v.id AS id, v.name AS name, v.createdAt AS createdAt, v.changedAt AS changedAt
ORDER BY name, id

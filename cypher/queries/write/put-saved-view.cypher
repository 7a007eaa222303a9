// Creates or replaces a view that somebody keeps.
//
// parameters:
//   $id: STRING
//   $name: STRING
//   $createdAt: STRING
//   $changedAt: STRING
//   $state: STRING, JSON
// columns: none
MERGE (v:SavedView {id: $id})
SET v.name = $name, v.createdAt = $createdAt, v.changedAt = $changedAt, v.state = $state

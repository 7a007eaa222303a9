// Deletes a view.
//
// parameters:
//   $id: STRING
// columns: none
MATCH (v:SavedView {id: $id})
DETACH DELETE v

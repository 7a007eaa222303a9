// Takes the write lock that puts writers in a row, and notes the version of the model.
//
// parameters:
//   $model: INTEGER
// columns: none
MERGE (g:Standoff {id: 'graph'})
SET g.model = $model

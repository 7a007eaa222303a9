// Version of the graph model that the store was written with.
//
// parameters: none
// columns:
//   model: INTEGER
MATCH (g:Standoff {id: 'graph'})
RETURN g.model AS model

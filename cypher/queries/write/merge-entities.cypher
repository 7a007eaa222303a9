// Makes sure that the entities are there, each with the label of its kind.
//
// parameters:
//   $rows: LIST<MAP>: id, kind
// columns: none
UNWIND $rows AS row
MERGE (e:Entity {id: row.id})
SET e.kind = row.kind
FOREACH (_ IN CASE WHEN row.kind = 'Person' THEN [1] ELSE [] END | SET e:Person)
FOREACH (_ IN CASE WHEN row.kind = 'State' THEN [1] ELSE [] END | SET e:State)
FOREACH (_ IN CASE WHEN row.kind = 'Alliance' THEN [1] ELSE [] END | SET e:Alliance)
FOREACH (_ IN CASE WHEN row.kind = 'Organization' THEN [1] ELSE [] END | SET e:Organization)
FOREACH (_ IN CASE WHEN row.kind = 'Place' THEN [1] ELSE [] END | SET e:Place)

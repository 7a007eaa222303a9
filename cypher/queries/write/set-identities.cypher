// Sets what follows for identities from the documents that name them.
//
// parameters:
//   $rows: LIST<MAP>: id, name, aliases, offices, since, company
// columns: none
UNWIND $rows AS row
MATCH (i:Identity {id: row.id})
SET i.name = row.name, i.aliases = row.aliases, i.offices = row.offices, i.since = row.since,
    i.company = row.company

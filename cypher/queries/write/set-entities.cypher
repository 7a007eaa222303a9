// Sets what follows from the mentions of entities.
//
// parameters:
//   $rows: LIST<MAP>: id, name, aliases, mentionCount, firstSeen, lastSeen, searchName, searchText
// columns: none
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
SET e.name = row.name, e.aliases = row.aliases, e.mentionCount = row.mentionCount, e.firstSeen = row.firstSeen,
    e.lastSeen = row.lastSeen, e.searchName = row.searchName, e.searchText = row.searchText

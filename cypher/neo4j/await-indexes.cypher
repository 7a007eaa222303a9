// Waits until every index is built, for five minutes at most.
//
// parameters: none
// columns: none
CALL db.awaitIndexes(300)

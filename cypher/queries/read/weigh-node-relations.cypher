// What the events that count say of each relation of a node: one half answers for relations from it, two for those to it.
//
// parameters:
//   $id: STRING, an entity or a position
//   $ploverTypes: LIST<STRING>
//   $claimStatuses: LIST<STRING>
//   $dated: BOOLEAN, whether dates are bounded
//   $from: STRING, first day
//   $coarse: LIST<STRING>, year and month of the first day
//   $to: STRING, last day
//   $outlets: LIST<STRING>, none for all
// columns:
//   relation: STRING, id of the relation
//   certainties: LIST<FLOAT>, confidence of the most certain event of each document
//   events: INTEGER
MATCH (n:Entity {id: $id})<-[:SOURCE]-(v:Event)
WHERE v.relation IS NOT NULL AND v.ploverType IN $ploverTypes AND v.claimStatus IN $claimStatuses
  AND (NOT $dated OR ((v.date >= $from OR v.date IN $coarse) AND v.date <= $to))
  AND (size($outlets) = 0 OR v.outlet IN $outlets)
WITH v.relation AS relation, v.document AS document, max(v.confidence) AS certainty, count(v) AS events
ORDER BY certainty
WITH relation, collect(certainty) AS certainties, sum(events) AS events
RETURN relation AS relation, certainties AS certainties, events AS events
UNION ALL
MATCH (n:Entity {id: $id})<-[:TARGET]-(v:Event)
WHERE v.relation IS NOT NULL AND v.ploverType IN $ploverTypes AND v.claimStatus IN $claimStatuses
  AND (NOT $dated OR ((v.date >= $from OR v.date IN $coarse) AND v.date <= $to))
  AND (size($outlets) = 0 OR v.outlet IN $outlets)
WITH v.relation AS relation, v.document AS document, max(v.confidence) AS certainty, count(v) AS events
ORDER BY certainty
WITH relation, collect(certainty) AS certainties, sum(events) AS events
RETURN relation AS relation, certainties AS certainties, events AS events
UNION ALL
MATCH (n:Position {id: $id})<-[:TARGET]-(v:Event)
WHERE v.relation IS NOT NULL AND v.ploverType IN $ploverTypes AND v.claimStatus IN $claimStatuses
  AND (NOT $dated OR ((v.date >= $from OR v.date IN $coarse) AND v.date <= $to))
  AND (size($outlets) = 0 OR v.outlet IN $outlets)
WITH v.relation AS relation, v.document AS document, max(v.confidence) AS certainty, count(v) AS events
ORDER BY certainty
WITH relation, collect(certainty) AS certainties, sum(events) AS events
RETURN relation AS relation, certainties AS certainties, events AS events

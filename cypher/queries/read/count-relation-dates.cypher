// When the events that count towards relations were.
//
// parameters:
//   $relations: LIST<STRING>, ids
//   $ploverTypes: LIST<STRING>
//   $claimStatuses: LIST<STRING>
//   $dated: BOOLEAN, whether dates are bounded
//   $from: STRING, first day
//   $coarse: LIST<STRING>, year and month of the first day
//   $to: STRING, last day
//   $outlets: LIST<STRING>, none for all
// columns:
//   relation: STRING
//   date: STRING or null
//   events: INTEGER
UNWIND $relations AS id
MATCH (v:Event {relation: id})
WHERE v.ploverType IN $ploverTypes AND v.claimStatus IN $claimStatuses
  AND (NOT $dated OR ((v.date >= $from OR v.date IN $coarse) AND v.date <= $to))
  AND (size($outlets) = 0 OR v.outlet IN $outlets)
RETURN v.relation AS relation, v.date AS date, count(v) AS events
ORDER BY relation, coalesce(date, '')

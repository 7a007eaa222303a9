// What the events under a relation are: counts by type, claim status and outlet.
//
// parameters:
//   $relation: STRING, id
//   $ploverTypes: LIST<STRING>
//   $claimStatuses: LIST<STRING>
//   $dated: BOOLEAN, whether dates are bounded
//   $from: STRING, first day
//   $coarse: LIST<STRING>, year and month of the first day
//   $to: STRING, last day
//   $outlets: LIST<STRING>, none for all
// columns:
//   ploverType: STRING
//   claimStatus: STRING
//   outlet: STRING
//   events: INTEGER
MATCH (v:Event {relation: $relation})
WHERE v.ploverType IN $ploverTypes AND v.claimStatus IN $claimStatuses
  AND (NOT $dated OR ((v.date >= $from OR v.date IN $coarse) AND v.date <= $to))
  AND (size($outlets) = 0 OR v.outlet IN $outlets)
RETURN v.ploverType AS ploverType, v.claimStatus AS claimStatus, v.outlet AS outlet, count(v) AS events
ORDER BY ploverType, claimStatus, outlet

// The events that count towards the given relations.
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
//   relation: STRING, id of the relation
//   id: STRING, of the event
//   ploverType: STRING
//   polarity: FLOAT
//   confidence: FLOAT
//   date: STRING or null
//   document: STRING
//   outlet: STRING
UNWIND $relations AS id
MATCH (v:Event {relation: id})
WHERE v.ploverType IN $ploverTypes AND v.claimStatus IN $claimStatuses
  AND (NOT $dated OR ((v.date >= $from OR v.date IN $coarse) AND v.date <= $to))
  AND (size($outlets) = 0 OR v.outlet IN $outlets)
RETURN v.relation AS relation, v.id AS id, v.ploverType AS ploverType, v.polarity AS polarity,
       v.confidence AS confidence, v.date AS date, v.document AS document, v.outlet AS outlet

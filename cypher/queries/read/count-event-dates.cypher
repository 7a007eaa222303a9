// When the events that count were, by the sign of their polarity.
//
// parameters:
//   $types: LIST<STRING>, types of relations
//   $kinds: LIST<STRING>, kinds of nodes in lower case, none for all
//   $minDocuments: INTEGER, of a relation
//   $minConfidence: FLOAT, of a relation
//   $ploverTypes: LIST<STRING>
//   $claimStatuses: LIST<STRING>
//   $dated: BOOLEAN, whether dates are bounded
//   $from: STRING, first day
//   $coarse: LIST<STRING>, year and month of the first day
//   $to: STRING, last day
//   $outlets: LIST<STRING>, none for all
// columns:
//   sign: STRING, "-", "+" or "0"
//   date: STRING, empty where there is none
//   events: INTEGER
MATCH (v:Event)
WHERE v.relation IS NOT NULL AND v.ploverType IN $ploverTypes AND v.claimStatus IN $claimStatuses
  AND (NOT $dated OR ((v.date >= $from OR v.date IN $coarse) AND v.date <= $to))
  AND (size($outlets) = 0 OR v.outlet IN $outlets)
  AND split(v.relation, '|')[1] IN $types
  AND (size($kinds) = 0 OR (split(v.sourceId, ':')[0] IN $kinds AND split(v.targetId, ':')[0] IN $kinds))
WITH v.relation AS relation, v.document AS document, max(v.confidence) AS certainty,
     collect(CASE WHEN v.polarity < 0 THEN '-' WHEN v.polarity > 0 THEN '+' ELSE '0' END + coalesce(v.date, '')) AS found
WITH relation, collect(certainty) AS certainties, collect(found) AS found
WHERE size(certainties) >= $minDocuments
  AND 1.0 - reduce(doubt = 1.0, certainty IN certainties | doubt * (1.0 - certainty)) >= $minConfidence
UNWIND found AS ofDocument
UNWIND ofDocument AS signed
WITH signed, count(signed) AS events
RETURN substring(signed, 0, 1) AS sign, substring(signed, 1) AS date, events AS events

// The entities under whose stances the most documents are, by the events that count.
//
// parameters:
//   $limit: INTEGER
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
//   id: STRING
//   weight: INTEGER, sum of the documents under its relations
MATCH (v:Event)
WHERE v.relation IS NOT NULL AND v.ploverType IN $ploverTypes AND v.claimStatus IN $claimStatuses
  AND (NOT $dated OR ((v.date >= $from OR v.date IN $coarse) AND v.date <= $to))
  AND (size($outlets) = 0 OR v.outlet IN $outlets)
  AND split(v.relation, '|')[1] IN $types
  AND (size($kinds) = 0 OR (split(v.sourceId, ':')[0] IN $kinds AND split(v.targetId, ':')[0] IN $kinds))
WITH v.relation AS relation, v.sourceId AS source, v.targetId AS target, v.document AS document, max(v.confidence) AS certainty
WITH relation, source, target, collect(certainty) AS certainties
WITH relation, source, target, size(certainties) AS documents,
     1.0 - reduce(doubt = 1.0, certainty IN certainties | doubt * (1.0 - certainty)) AS confidence
WHERE documents >= $minDocuments AND confidence >= $minConfidence
UNWIND [source, target] AS id
WITH id, sum(documents) AS weight
WHERE NOT id STARTS WITH 'position:'
RETURN id AS id, weight AS weight
ORDER BY weight DESC, id
LIMIT $limit

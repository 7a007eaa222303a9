// How many entities rank-entities-by-events chooses from, and how many relations there are between entities.
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
//   entities: INTEGER
//   relations: INTEGER
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
WITH relation, target, [id IN [source, target] WHERE NOT id STARTS WITH 'position:'] AS ids
UNWIND ids AS id
WITH count(DISTINCT id) AS entities, count(DISTINCT CASE WHEN target STARTS WITH 'position:' THEN null ELSE relation END) AS relations
RETURN entities AS entities, relations AS relations

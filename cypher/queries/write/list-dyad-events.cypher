// The events under derived relations, with the document and outlet of each.
//
// parameters:
//   $dyads: LIST<STRING>, ids of relations
// columns:
//   dyad: STRING
//   id: STRING
//   ploverType: STRING
//   polarity: FLOAT
//   confidence: FLOAT
//   date: STRING or null
//   document: STRING
//   outlet: STRING
UNWIND $dyads AS dyad
MATCH (v:Event {dyad: dyad})
RETURN v.dyad AS dyad, v.id AS id, v.ploverType AS ploverType, v.polarity AS polarity, v.confidence AS confidence,
       v.date AS date, v.document AS document, v.outlet AS outlet

// Creates events between entities.
//
// parameters:
//   $rows: LIST<MAP>: id, sentence, sourceId, sourceIdentity, targetId, targetIdentity, ploverType, cameoCode, quadClass, polarity, claimStatus, confidence, date, rule, document, outlet, relation, dyad
// columns: none
UNWIND $rows AS row
MATCH (s:Sentence {id: row.sentence}), (a:Entity {id: row.sourceId}), (b:Entity {id: row.targetId})
CREATE (v:Event {id: row.id, sourceId: row.sourceId, sourceIdentity: row.sourceIdentity, targetId: row.targetId,
                 targetIdentity: row.targetIdentity, ploverType: row.ploverType, cameoCode: row.cameoCode,
                 quadClass: row.quadClass, polarity: toFloat(row.polarity), claimStatus: row.claimStatus,
                 confidence: toFloat(row.confidence), date: row.date, rule: row.rule, document: row.document,
                 outlet: row.outlet, relation: row.relation, dyad: row.dyad}),
       (v)-[:EVIDENCED_BY]->(s), (v)-[:SOURCE]->(a), (v)-[:TARGET]->(b)

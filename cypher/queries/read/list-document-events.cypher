// Events that the sentences of a document state, in order of the text.
//
// parameters:
//   $id: STRING
// columns:
//   id: STRING
//   sourceId: STRING
//   targetId: STRING
//   ploverType: STRING
//   claimStatus: STRING
//   confidence: FLOAT
//   sentenceIndex: INTEGER
MATCH (d:Document {id: $id})<-[:`IN`]-(s:Sentence), (s)<-[:EVIDENCED_BY]-(v:Event)
RETURN v.id AS id, v.sourceId AS sourceId, v.targetId AS targetId, v.ploverType AS ploverType, v.claimStatus AS claimStatus,
       v.confidence AS confidence, s.index AS sentenceIndex
ORDER BY sentenceIndex, id

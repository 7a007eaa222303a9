// What documents call the entities, summed up over documents.
//
// parameters:
//   $ids: LIST<STRING>
// columns:
//   id: STRING
//   name: STRING
//   documents: INTEGER
//   mentions: INTEGER
//   firstSeen: STRING or null
//   lastSeen: STRING or null
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:IDENTIFIES]-(i:Identity), (i)<-[n:NAMES]-(d:Document)
RETURN e.id AS id, n.name AS name, count(n) AS documents, sum(n.mentions) AS mentions, min(d.publishedAt) AS firstSeen,
       max(d.publishedAt) AS lastSeen

// How many events take a stance on the positions.
//
// parameters:
//   $ids: LIST<STRING>
// columns:
//   id: STRING
//   events: INTEGER
UNWIND $ids AS id
MATCH (p:Position {id: id})<-[t:TARGET]-(v:Event)
RETURN p.id AS id, count(v) AS events

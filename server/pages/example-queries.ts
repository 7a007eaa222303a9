/** Queries to start from on the Cypher page; a test runs each of them. */

export interface ExampleQuery {
  readonly title: string;
  readonly query: string;
  readonly parameters?: string;
}

export const EXAMPLE_QUERIES: readonly ExampleQuery[] = [
  {
    title: "Strongest oppositions",
    query:
      "MATCH (a:Entity)-[r:OPPOSES]->(b:Entity)\nRETURN a.name AS source, b.name AS target, r.documents AS documents, r.events AS events, r.ploverTypes AS types\nORDER BY documents DESC, events DESC, source, target\nLIMIT 25",
  },
  {
    title: "The sentences behind an opposition",
    query:
      "MATCH (e:Event)-[:SOURCE]->(a:Entity {name: $source}), (e)-[:TARGET]->(b:Entity {name: $target}), (e)-[:EVIDENCED_BY]->(s:Sentence), (s)-[:IN]->(d:Document)\nRETURN e.ploverType AS type, e.claimStatus AS claim, s.text AS sentence, d.title AS document\nORDER BY document, sentence",
    parameters: '{"source": "Russia", "target": "Ukraine"}',
  },
  {
    title: "Who represents whom",
    query:
      "MATCH (p:Person)-[r:REPRESENTS]->(side)\nRETURN p.name AS person, r.office AS office, side.name AS represents\nORDER BY represents, person\nLIMIT 50",
  },
  {
    title: "Positions that actors disagree on",
    query:
      "MATCH (a:Entity)-[:ENDORSES]->(p:Position), (b:Entity)-[:REJECTS]->(p)\nRETURN p.proposition AS proposition, a.name AS endorsedBy, b.name AS rejectedBy\nORDER BY proposition, endorsedBy, rejectedBy",
  },
  {
    title: "The enemy of my enemy",
    query:
      "MATCH (a:Entity)-[:OPPOSES]->(b:Entity), (b)-[:OPPOSES]->(c:Entity)\nWHERE a.id <> c.id\nRETURN a.name AS actor, b.name AS opponent, c.name AS opponentOfOpponent\nORDER BY actor, opponent, opponentOfOpponent\nLIMIT 50",
  },
];

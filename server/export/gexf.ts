/** GEXF 1.3 (https://gexf.net), the format of Gephi. */
import { lineWeight, NODE_ATTRIBUTES, RELATION_ATTRIBUTES, type Attribute } from "./attributes.ts";
import type { Picture } from "./picture.ts";
import { xml } from "./xml.ts";

const TYPES = { string: "string", int: "integer", double: "double" } as const;

function declarations<T>(domain: "node" | "edge", attributes: readonly Attribute<T>[]): string {
  const lines = attributes.map(
    ({ name, type }) => `      <attribute id="${name}" title="${name}" type="${TYPES[type]}"/>\n`,
  );
  return `    <attributes class="${domain}">\n${lines.join("")}    </attributes>\n`;
}

function values<T>(attributes: readonly Attribute<T>[], thing: T): string {
  const found = attributes.flatMap(({ name, valueOf }) => {
    const value = valueOf(thing);
    return value === null ? [] : [`<attvalue for="${name}" value="${xml(value)}"/>`];
  });
  return `<attvalues>${found.join("")}</attvalues>`;
}

/** A picture as GEXF. Its y axis points up, the canvas's down. */
export function* gexf({ nodes, relations, places, at }: Picture): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
  <meta lastmodifieddate="${at.slice(0, 10)}"><creator>Standoff</creator></meta>
  <graph defaultedgetype="directed" mode="static">
`;
  yield declarations("node", NODE_ATTRIBUTES) + declarations("edge", RELATION_ATTRIBUTES);
  yield "    <nodes>\n";
  for (const node of nodes) {
    const place = places.get(node.id);
    const position = place === undefined ? "" : `<viz:position x="${String(place.x)}" y="${String(-place.y)}" z="0"/>`;
    yield `      <node id="${xml(node.id)}" label="${xml(node.name)}">${values(NODE_ATTRIBUTES, node)}${position}</node>\n`;
  }
  yield "    </nodes>\n    <edges>\n";
  for (const relation of relations) {
    const { id, source, target, type } = relation;
    yield `      <edge id="${xml(id)}" source="${xml(source)}" target="${xml(target)}" kind="${type}" weight="${String(lineWeight(relation))}">${values(RELATION_ATTRIBUTES, relation)}</edge>\n`;
  }
  yield "    </edges>\n  </graph>\n</gexf>\n";
}

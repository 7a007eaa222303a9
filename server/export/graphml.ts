/**
 * GraphML (http://graphml.graphdrawing.org/specification.html) with typed keys. Names are also written as yFiles' node graphics,
 * so that yEd shows them in place; Gephi reads `label`, `x`, `y` and `weight`, and passes over the graphics.
 */
import type { NodeView, RelationView } from "../../cypher/model/views.ts";
import { lineWeight, NODE_ATTRIBUTES, RELATION_ATTRIBUTES, type Attribute } from "./attributes.ts";
import type { Picture } from "./picture.ts";
import { xml } from "./xml.ts";

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`;

/** Size of a node in yEd, in pixels. */
const SIDE = 30;
/** The canvas's shapes by yFiles' names. */
const SHAPES: Readonly<Record<NodeView["kind"], string>> = {
  State: "roundrectangle",
  Alliance: "hexagon",
  Organization: "diamond",
  Person: "ellipse",
  Place: "ellipse",
  Position: "rectangle",
};

function key(id: string, domain: "node" | "edge", name: string, type: string): string {
  return `  <key id="${id}" for="${domain}" attr.name="${name}" attr.type="${type}"/>\n`;
}

function data(id: string, value: string | number | null): string {
  return value === null ? "" : `      <data key="${id}">${xml(value)}</data>\n`;
}

function values<T>(prefix: string, attributes: readonly Attribute<T>[], thing: T): string {
  return attributes.map(({ name, valueOf }) => data(`${prefix}-${name}`, valueOf(thing))).join("");
}

function nodeText(node: NodeView, place: { readonly x: number; readonly y: number } | undefined): string {
  const at = place === undefined ? "" : data("node-x", place.x) + data("node-y", place.y);
  const corner = place === undefined ? "" : ` x="${String(place.x - SIDE / 2)}" y="${String(place.y - SIDE / 2)}"`;
  return `    <node id="${xml(node.id)}">
${data("node-label", node.name)}${values("node", NODE_ATTRIBUTES, node)}${at}      <data key="graphics"><y:ShapeNode><y:Geometry${corner} width="${String(SIDE)}" height="${String(SIDE)}"/><y:NodeLabel modelName="sides" modelPosition="s">${xml(node.name)}</y:NodeLabel><y:Shape type="${SHAPES[node.kind]}"/></y:ShapeNode></data>
    </node>
`;
}

function edgeText(relation: RelationView): string {
  const { id, source, target } = relation;
  return `    <edge id="${xml(id)}" source="${xml(source)}" target="${xml(target)}">
${data("edge-weight", lineWeight(relation))}${values("edge", RELATION_ATTRIBUTES, relation)}    </edge>
`;
}

/** A picture as GraphML. */
export function* graphml({ nodes, relations, places }: Picture): Generator<string> {
  yield HEAD;
  yield key("node-label", "node", "label", "string");
  for (const { name, type } of NODE_ATTRIBUTES) yield key(`node-${name}`, "node", name, type);
  yield key("node-x", "node", "x", "double") + key("node-y", "node", "y", "double");
  yield key("edge-weight", "edge", "weight", "double");
  for (const { name, type } of RELATION_ATTRIBUTES) yield key(`edge-${name}`, "edge", name, type);
  yield '  <key id="graphics" for="node" yfiles.type="nodegraphics"/>\n';
  yield '  <graph id="standoff" edgedefault="directed">\n';
  for (const node of nodes) yield nodeText(node, places.get(node.id));
  for (const relation of relations) yield edgeText(relation);
  yield "  </graph>\n</graphml>\n";
}

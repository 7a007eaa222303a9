/** A picture with its evidence as JSON, as docs/export.schema.json describes it. */
import type { Picture, ReadEvidence } from "./picture.ts";

/** Raised when what is there changes its meaning. */
const VERSION = 1;

function* list(items: readonly unknown[]): Generator<string> {
  for (const [at, item] of items.entries()) yield `${at === 0 ? "\n" : ",\n"}    ${JSON.stringify(item)}`;
}

export async function* graphJson(picture: Picture, evidence: ReadEvidence): AsyncGenerator<string> {
  const { nodes, relations, places, filter, at } = picture;
  yield `{\n  "format": "standoff-graph",\n  "version": ${String(VERSION)},\n  "exportedAt": ${JSON.stringify(at)},\n`;
  yield `  "filter": ${JSON.stringify(filter)},\n  "nodes": [`;
  yield* list(nodes.map((node) => ({ ...node, place: places.get(node.id) ?? null })));
  yield '\n  ],\n  "relations": [';
  yield* list(relations);
  yield '\n  ],\n  "evidence": [';
  let first = true;
  for await (const events of evidence()) {
    for (const event of events) {
      yield `${first ? "\n" : ",\n"}    ${JSON.stringify(event)}`;
      first = false;
    }
  }
  yield "\n  ]\n}\n";
}

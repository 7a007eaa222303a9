import { expect } from "chai";
import {
  EMPTY_VIEW,
  toggleKind,
  toggleType,
  visibleElements,
  withElements,
  withoutNode,
} from "../../../client/explore/graph-view.ts";
import { node, relation } from "./elements.ts";

const ARLAND = node("state:ARL", "State");
const BORVIA = node("state:BOR", "State");
const VEGA = node("person:elena-vega", "Person");
const OPPOSITION = relation("state:BOR", "OPPOSES", "state:ARL");
const OFFICE = relation("person:elena-vega", "REPRESENTS", "state:ARL");
const VIEW = withElements(EMPTY_VIEW, { nodes: [ARLAND, BORVIA, VEGA], relations: [OPPOSITION, OFFICE] });

function shown(view: typeof VIEW): { nodes: string[]; relations: string[] } {
  const { nodes, relations } = visibleElements(view);
  return { nodes: nodes.map(({ id }) => id), relations: relations.map(({ id }) => id) };
}

describe("what the canvas holds", () => {
  it("takes relations whose two ends are there, and no others", () => {
    const view = withElements(EMPTY_VIEW, { nodes: [ARLAND], relations: [OPPOSITION] });
    expect(shown(view)).to.deep.equal({ nodes: ["state:ARL"], relations: [] });
    expect(shown(withElements(view, { nodes: [BORVIA], relations: [OPPOSITION] }))).to.deep.equal({
      nodes: ["state:ARL", "state:BOR"],
      relations: ["state:BOR|OPPOSES|state:ARL"],
    });
  });

  it("takes what is added twice as once", () => {
    expect(shown(withElements(VIEW, { nodes: [ARLAND], relations: [OPPOSITION] }))).to.deep.equal(shown(VIEW));
  });

  it("loses a node with its relations", () => {
    expect(shown(withoutNode(VIEW, "state:ARL"))).to.deep.equal({
      nodes: ["state:BOR", "person:elena-vega"],
      relations: [],
    });
  });

  it("is not changed by its changes", () => {
    const before = shown(VIEW);
    withoutNode(VIEW, "state:ARL");
    toggleKind(VIEW, "State");
    expect(shown(VIEW)).to.deep.equal(before);
  });

  it("hides a kind with its relations, and shows it again", () => {
    const hidden = toggleKind(VIEW, "Person");
    expect(shown(hidden)).to.deep.equal({
      nodes: ["state:ARL", "state:BOR"],
      relations: ["state:BOR|OPPOSES|state:ARL"],
    });
    expect(shown(toggleKind(hidden, "Person"))).to.deep.equal(shown(VIEW));
  });

  it("hides a type of relation and leaves its ends", () => {
    expect(shown(toggleType(VIEW, "OPPOSES"))).to.deep.equal({
      nodes: ["state:ARL", "state:BOR", "person:elena-vega"],
      relations: ["person:elena-vega|REPRESENTS|state:ARL"],
    });
  });
});

import { expect } from "chai";
import { EMPTY_VIEW, withElements, type GraphView } from "../../../client/explore/graph-view.ts";
import { fromJson, stateOf, toJson, viewOf, type ViewState } from "../../../client/explore/view-state.ts";
import {
  addressOf,
  addressOfSaved,
  addressOfStart,
  MAX_ADDRESS,
  readAddress,
} from "../../../client/explore/views/address.ts";
import { packed, unpacked } from "../../../client/explore/views/packed.ts";
import { node, relation } from "./elements.ts";

const FOUND = {
  nodes: [node("state:ARL", "State"), node("person:gül@ARL", "Person"), node("position:a|b", "Position")],
  relations: [relation("state:ARL", "OPPOSES", "person:gül@ARL")],
};

const VIEW: GraphView = {
  ...withElements(EMPTY_VIEW, FOUND),
  hiddenKinds: new Set(["Place"]),
  hiddenTypes: new Set(["CONCERNS"]),
  filter: { outlets: ["A, B & C"], from: "2022-01-01", minDocuments: 2, minConfidence: 0.5, types: ["OPPOSES"] },
  pinned: new Set(["state:ARL"]),
};

const PLACES = new Map([
  ["state:ARL", { x: 10, y: -20 }],
  ["person:gül@ARL", { x: 0, y: 3 }],
]);

const STATE = stateOf(
  VIEW,
  PLACES,
  { relation: "state:ARL|OPPOSES|person:gül@ARL" },
  { x: 1, y: 2, width: 300, height: 200 },
);

describe("the state of the page", () => {
  it("gives the same view again, with positions in whole pixels", () => {
    expect(viewOf(STATE, FOUND)).to.deep.equal(VIEW);
    const moved = new Map([["state:ARL", { x: 10.4, y: -20.4 }]]);
    expect(stateOf(VIEW, moved, undefined, undefined).positions.get("state:ARL")).to.deep.equal({ x: 10, y: -20 });
  });

  it("comes back from JSON as it was, with nothing written that is empty", () => {
    expect(fromJson(JSON.parse(JSON.stringify(toJson(STATE))))).to.deep.equal(STATE);
    const plain = stateOf(EMPTY_VIEW, new Map(), undefined, undefined);
    expect(toJson(plain)).to.deep.equal({ version: 1, ids: [], stancesOnly: true });
    expect(fromJson(toJson(plain))).to.deep.equal(plain);
  });

  it("opens with what is left when some of it is gone", () => {
    const [first] = FOUND.nodes;
    const left = viewOf(STATE, { nodes: first === undefined ? [] : [first], relations: [] });
    expect([...left.nodes.keys()]).to.deep.equal(["state:ARL"]);
    expect([...left.pinned]).to.deep.equal(["state:ARL"]);
    expect([...viewOf(STATE, { nodes: [], relations: [] }).pinned]).to.deep.equal([]);
  });

  it("shows stances alone where it did, and all relations where it had others", () => {
    const member = relation("state:ARL", "REPRESENTS", "person:gül@ARL");
    const more = { ...FOUND, relations: [...FOUND.relations, member] };
    expect([...viewOf(STATE, more).relations.keys()]).to.not.include(member.id);
    const whole = stateOf(withElements(VIEW, more), PLACES, undefined, undefined);
    expect([...viewOf(whole, more).relations.keys()]).to.include(member.id);
  });

  it("takes nothing on trust", () => {
    for (const value of [
      null,
      1,
      "x",
      [],
      {},
      { version: 2, ids: [] },
      { version: 1 },
      { version: 1, ids: "state:ARL" },
    ]) {
      expect(fromJson(value), JSON.stringify(value)).to.equal(undefined);
    }
    const odd = fromJson({
      version: 1,
      ids: ["state:ARL", 7, "", "x".repeat(501), { toString: "no" }],
      positions: [["1", 2], [1]],
      hiddenKinds: ["Place", "Dragon"],
      hiddenTypes: "OPPOSES",
      filter: { from: "yesterday", outlets: [1, "A"], minDocuments: -1, surprise: true },
      selection: { node: 3 },
      camera: [0, 0, 0, 1e9],
    });
    expect(odd).to.deep.equal({
      ids: ["state:ARL"],
      hiddenKinds: ["Place"],
      hiddenTypes: [],
      stancesOnly: false,
      filter: { outlets: ["A"] },
      pinned: [],
      positions: new Map(),
      selection: undefined,
      camera: undefined,
    } satisfies ViewState);
  });

  it("has at most 5,000 ids", () => {
    const ids = Array.from({ length: 6_000 }, (_, at) => `person:${String(at)}`);
    expect(fromJson({ version: 1, ids })?.ids).to.have.length(5_000);
  });
});

describe("an address", () => {
  it("holds the whole state", async () => {
    const address = await addressOf(STATE);
    expect(address).to.match(/^#state=[\w%:,|@!'()*.~-]+$/u);
    expect(await readAddress(address ?? "")).to.deep.equal({ kind: "state", state: STATE });
  });

  it("may be written in plain JSON too, as a browser does that cannot compress", async () => {
    const json = encodeURIComponent(JSON.stringify(toJson(STATE)));
    expect(await readAddress(`#state=${json}`)).to.deep.equal({ kind: "state", state: STATE });
  });

  it("is short: 200 nodes take less than 1,500 characters", async () => {
    const nodes = Array.from({ length: 200 }, (_, at) => node(`person:number-${String(at)}`, "Person"));
    const large = stateOf(withElements(EMPTY_VIEW, { nodes, relations: [] }), new Map(), undefined, undefined);
    const address = (await addressOf(large)) ?? "";
    expect(address).to.match(/^#state=[\w-]+$/u);
    expect(address.length).to.be.below(1_500);
    expect(await readAddress(address)).to.deep.equal({ kind: "state", state: large });
  });

  it("is none for a picture that no link can hold", async () => {
    const random = (at: number): string => `person:${String(Math.sin(at)).slice(3)}-${String(Math.cos(at)).slice(3)}`;
    const nodes = Array.from({ length: 3_000 }, (_, at) => node(random(at), "Person"));
    expect(
      await addressOf(stateOf(withElements(EMPTY_VIEW, { nodes, relations: [] }), new Map(), undefined, undefined)),
    ).to.equal(undefined);
    expect(MAX_ADDRESS).to.be.below(32_768);
  });

  it("leads to a saved view, or to a selection on the first picture, as older links do", async () => {
    expect(await readAddress(addressOfSaved("view:a b#c"))).to.deep.equal({ kind: "saved", id: "view:a b#c" });
    for (const selection of [{ node: "state:RUS" }, { relation: "a|OPPOSES|b" }, undefined]) {
      expect(await readAddress(addressOfStart(selection))).to.deep.equal({ kind: "start", selection });
    }
    expect(await readAddress("#node=state%3ARUS")).to.deep.equal({ kind: "start", selection: { node: "state:RUS" } });
  });

  it("that was cut or changed on its way is known to be broken", async () => {
    const address = (await addressOf(STATE)) ?? "";
    for (const hash of [
      address.slice(0, -20),
      `${address}!`,
      "#state=",
      "#state=AAAA",
      "#state=%7B",
      "#view=",
      "#view=%E0%A4",
    ]) {
      expect(await readAddress(hash), hash).to.deep.equal({ kind: "broken" });
    }
  });
});

describe("packed text", () => {
  it("comes back as it was", async () => {
    for (const text of ["", "a", "Gül 雨 🌧".repeat(100)]) {
      expect(await unpacked((await packed(text)) ?? "none")).to.equal(text);
    }
  });

  it("that would unpack to megabytes is refused", async () => {
    const { deflateRawSync } = await import("node:zlib");
    expect(await unpacked(deflateRawSync(Buffer.alloc(50_000_000)).toString("base64url"))).to.equal(undefined);
  });
});

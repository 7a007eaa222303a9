import { expect } from "chai";
import type { DocumentGraph } from "../../../../cypher/model/document-graph.ts";
import type { StoredDocument } from "../../../../cypher/write/plan-documents.ts";
import { planDocuments } from "../../../../cypher/write/plan-documents.ts";
import { accusation } from "../../../contract/fixtures/documents.ts";

function document(id: string, url = "", extractorVersion = "1"): DocumentGraph {
  return { ...accusation, document: { ...accusation.document, id, url, extractorVersion } };
}

function stored(id: string, url = "", extractorVersion = "1"): StoredDocument {
  return { id, url, extractorVersion };
}

describe("the plan for documents", () => {
  const cases: readonly {
    title: string;
    stored: readonly StoredDocument[];
    graphs: readonly DocumentGraph[];
    outcomes: string[];
    remove: string[];
    put: string[];
  }[] = [
    {
      title: "adds what is not there",
      stored: [],
      graphs: [document("a")],
      outcomes: ["added"],
      remove: [],
      put: ["a"],
    },
    {
      title: "leaves what is there",
      stored: [stored("a")],
      graphs: [document("a", "elsewhere")],
      outcomes: ["unchanged"],
      remove: [],
      put: [],
    },
    {
      title: "replaces what another version extracted",
      stored: [stored("a", "", "0")],
      graphs: [document("a")],
      outcomes: ["replaced"],
      remove: ["a"],
      put: ["a"],
    },
    {
      title: "replaces the text at an address",
      stored: [stored("a", "u")],
      graphs: [document("b", "u")],
      outcomes: ["replaced"],
      remove: ["a"],
      put: ["b"],
    },
    {
      title: "does not take no address for an address",
      stored: [stored("a", "")],
      graphs: [document("b", "")],
      outcomes: ["added"],
      remove: [],
      put: ["b"],
    },
    {
      title: "takes the last of several texts at an address",
      stored: [stored("a", "u")],
      graphs: [document("b", "u"), document("c", "u"), document("a", "u")],
      outcomes: ["replaced", "replaced", "replaced"],
      remove: ["a"],
      put: ["a"],
    },
    {
      title: "takes a document twice as once",
      stored: [],
      graphs: [document("a"), document("a")],
      outcomes: ["added", "unchanged"],
      remove: [],
      put: ["a"],
    },
  ];
  for (const { title, stored: before, graphs, ...expected } of cases) {
    it(title, () => {
      const { outcomes, remove, put } = planDocuments(graphs, before);
      expect({ outcomes, remove, put: put.map((each) => each.document.id) }).to.deep.equal(expected);
    });
  }
});

/** The formats in which what is on the canvas can be taken elsewhere. */
import { cypherScript } from "./cypher-script.ts";
import { evidenceCsv, nodesCsv, relationsCsv } from "./csv.ts";
import { gexf } from "./gexf.ts";
import { graphml } from "./graphml.ts";
import { graphJson } from "./json.ts";
import type { Picture, Pieces, ReadEvidence } from "./picture.ts";
import { sourcesBibtex, sourcesCsl, sourcesText } from "./sources.ts";

export interface Format {
  /** What follows the date in the name of the file. */
  readonly ending: string;
  readonly contentType: string;
  /** The events are read, and bounded. */
  readonly readsEvidence: boolean;
  readonly write: (picture: Picture, evidence: ReadEvidence) => Pieces;
}

export const EXPORT_FORMATS = [
  "graphml",
  "gexf",
  "json",
  "cypher",
  "csv-nodes",
  "csv-relations",
  "csv-evidence",
  "sources-text",
  "sources-csl",
  "sources-bibtex",
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const CSV = "text/csv; charset=utf-8; header=present";

export const FORMATS: Readonly<Record<ExportFormat, Format>> = {
  graphml: { ending: ".graphml", contentType: "application/graphml+xml", readsEvidence: false, write: graphml },
  gexf: { ending: ".gexf", contentType: "application/gexf+xml", readsEvidence: false, write: gexf },
  json: { ending: ".json", contentType: "application/json; charset=utf-8", readsEvidence: true, write: graphJson },
  cypher: { ending: ".cypher", contentType: "text/plain; charset=utf-8", readsEvidence: false, write: cypherScript },
  "csv-nodes": { ending: "-nodes.csv", contentType: CSV, readsEvidence: false, write: nodesCsv },
  "csv-relations": { ending: "-relations.csv", contentType: CSV, readsEvidence: false, write: relationsCsv },
  "csv-evidence": { ending: "-evidence.csv", contentType: CSV, readsEvidence: true, write: evidenceCsv },
  "sources-text": {
    ending: "-sources.txt",
    contentType: "text/plain; charset=utf-8",
    readsEvidence: true,
    write: sourcesText,
  },
  "sources-csl": {
    ending: "-sources.json",
    contentType: "application/vnd.citationstyles.csl+json",
    readsEvidence: true,
    write: sourcesCsl,
  },
  "sources-bibtex": {
    ending: "-sources.bib",
    contentType: "text/x-bibtex; charset=utf-8",
    readsEvidence: true,
    write: sourcesBibtex,
  },
};

/**
 * The whole state of the Explore page as a value: what a link and a saved view hold. As JSON it is documented in docs/api.md;
 * what comes from a link or from the store is taken on trust in nothing.
 */
import type { EvidenceFilter, RelationType, Subgraph } from "../../server/api-contract.ts";
import type { Point } from "../layout/layout-task.ts";
import { KINDS, TYPES } from "./canvas-style.ts";
import { EMPTY_VIEW, withElements, type GraphView, type NodeKind } from "./graph-view.ts";
import type { Selection } from "./selection.ts";

/** What part of the picture the pane shows: its middle and its extent. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface ViewState {
  readonly ids: readonly string[];
  readonly hiddenKinds: readonly NodeKind[];
  readonly hiddenTypes: readonly RelationType[];
  /** Only stances of actors on one another are shown, as in the first picture, not who represents whom and the like. */
  readonly stancesOnly: boolean;
  readonly filter: EvidenceFilter;
  readonly pinned: readonly string[];
  /** In whole pixels. */
  readonly positions: ReadonlyMap<string, Point>;
  readonly selection: Selection;
  /** The whole picture when absent. */
  readonly camera: Camera | undefined;
}

/** A state as JSON: what is empty is left out, and places stand in the order of the ids. */
export interface StateJson {
  readonly version: 1;
  readonly ids: readonly string[];
  readonly [part: string]: unknown;
}

/** Bounds on what is read, as the server has them. */
const MAX_IDS = 5_000;
const MAX_ID_LENGTH = 500;
const MAX_COORDINATE = 1_000_000;
const MAX_LISTED = 200;

const ACTOR_STANCES: ReadonlySet<RelationType> = new Set(["OPPOSES", "SUPPORTS", "ENGAGES"]);

const round = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) });

/** What the page shows, as a value that outlives it. */
export function stateOf(
  view: GraphView,
  positions: ReadonlyMap<string, Point>,
  selection: Selection,
  camera: Camera | undefined,
): ViewState {
  const ids = [...view.nodes.keys()];
  return {
    ids,
    hiddenKinds: [...view.hiddenKinds],
    hiddenTypes: [...view.hiddenTypes],
    stancesOnly: [...view.relations.values()].every(({ type }) => ACTOR_STANCES.has(type)),
    filter: view.filter,
    pinned: [...view.pinned],
    positions: new Map([...positions].filter(([id]) => view.nodes.has(id)).map(([id, at]) => [id, round(at)])),
    selection,
    camera: camera && {
      x: Math.round(camera.x),
      y: Math.round(camera.y),
      width: Math.round(camera.width),
      height: Math.round(camera.height),
    },
  };
}

/** The view that a state describes, of what the graph still has of it. */
export function viewOf(state: ViewState, found: Pick<Subgraph, "nodes" | "relations">): GraphView {
  const shown = found.relations.filter(({ type }) => !state.stancesOnly || ACTOR_STANCES.has(type));
  const { nodes, relations } = withElements(EMPTY_VIEW, { nodes: found.nodes, relations: shown });
  const isThere = (id: string): boolean => nodes.has(id);
  return {
    nodes,
    relations,
    hiddenKinds: new Set(state.hiddenKinds),
    hiddenTypes: new Set(state.hiddenTypes),
    filter: state.filter,
    pinned: new Set(state.pinned.filter(isThere)),
  };
}

export function toJson(state: ViewState): StateJson {
  const { ids, hiddenKinds, hiddenTypes, stancesOnly, filter, pinned } = state;
  const { positions, selection, camera } = state;
  const places = ids.map((id) => {
    const at = positions.get(id);
    return at === undefined ? null : [at.x, at.y];
  });
  return {
    version: 1,
    ids,
    ...(positions.size > 0 && { positions: places }),
    ...(hiddenKinds.length > 0 && { hiddenKinds }),
    ...(hiddenTypes.length > 0 && { hiddenTypes }),
    ...(stancesOnly && { stancesOnly }),
    ...(Object.keys(filter).length > 0 && { filter }),
    ...(pinned.length > 0 && { pinned }),
    ...(selection !== undefined && { selection }),
    ...(camera !== undefined && { camera: [camera.x, camera.y, camera.width, camera.height] }),
  };
}

type Parts = Readonly<Record<string, unknown>>;

function partsOf(value: unknown): Parts | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Parts) : undefined;
}

function textsOf(value: unknown, most: number): string[] {
  if (!Array.isArray(value)) return [];
  return value
    .slice(0, most)
    .filter((each): each is string => typeof each === "string" && each !== "" && each.length <= MAX_ID_LENGTH);
}

function numbersOf(value: unknown, length: number): readonly number[] | undefined {
  if (!Array.isArray(value) || value.length !== length) return undefined;
  const numbers = value.filter((each): each is number => typeof each === "number" && Math.abs(each) <= MAX_COORDINATE);
  return numbers.length === length ? numbers : undefined;
}

function amongOf<T extends string>(value: unknown, known: readonly T[]): T[] {
  const texts = textsOf(value, MAX_LISTED);
  return known.filter((one) => texts.includes(one));
}

function positionsOf(value: unknown, ids: readonly string[]): Map<string, Point> {
  const places: readonly unknown[] = Array.isArray(value) ? value : [];
  return new Map(
    ids.flatMap((id, at) => {
      const [x, y] = numbersOf(places[at], 2) ?? [];
      return x === undefined || y === undefined ? [] : [[id, { x, y }] as const];
    }),
  );
}

function selectionOfJson(value: unknown): Selection {
  const { node, relation } = partsOf(value) ?? {};
  if (typeof node === "string" && node !== "") return { node };
  return typeof relation === "string" && relation !== "" ? { relation } : undefined;
}

function cameraOf(value: unknown): Camera | undefined {
  const [x, y, width, height] = numbersOf(value, 4) ?? [];
  if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined;
  return width > 0 && height > 0 ? { x, y, width, height } : undefined;
}

const DAY = /^\d{4}-\d\d-\d\d$/u;

/** Which words there are for types and claims is the server's to check, which says what is wrong with them. */
function filterOf(value: unknown): EvidenceFilter {
  const parts = partsOf(value) ?? {};
  const filter: Record<string, unknown> = {};
  const lists = { kinds: KINDS, types: TYPES } as const;
  for (const name of ["kinds", "types"] as const) {
    const found = amongOf<string>(parts[name], lists[name]);
    if (found.length > 0) filter[name] = found;
  }
  for (const name of ["ploverTypes", "claimStatuses", "outlets"] as const) {
    const found = textsOf(parts[name], MAX_LISTED);
    if (found.length > 0) filter[name] = found;
  }
  for (const name of ["from", "to"] as const) {
    const day = parts[name];
    if (typeof day === "string" && DAY.test(day)) filter[name] = day;
  }
  for (const name of ["minConfidence", "minDocuments"] as const) {
    const least = parts[name];
    if (typeof least === "number" && least >= 0 && least <= MAX_COORDINATE) filter[name] = least;
  }
  return filter;
}

/** Reads a state of any origin: what is not understood is left out. Undefined when it is no state at all. */
export function fromJson(value: unknown): ViewState | undefined {
  const parts = partsOf(value);
  if (parts?.version !== 1 || !Array.isArray(parts.ids)) return undefined;
  const ids = textsOf(parts.ids, MAX_IDS);
  return {
    ids,
    hiddenKinds: amongOf(parts.hiddenKinds, KINDS),
    hiddenTypes: amongOf(parts.hiddenTypes, TYPES),
    stancesOnly: parts.stancesOnly === true,
    filter: filterOf(parts.filter),
    pinned: textsOf(parts.pinned, MAX_IDS),
    positions: positionsOf(parts.positions, ids),
    selection: selectionOfJson(parts.selection),
    camera: cameraOf(parts.camera),
  };
}

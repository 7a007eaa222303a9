/**
 * What is around a node, as the events that count say. All relations of the node are weighed at once: which come first, and how
 * many there are, is not known before. The numbers of those that are shown are then derived from their events.
 */
import { compareText } from "../derive/order.ts";
import type { GraphEngine } from "../engine.ts";
import type { EvidenceFilter } from "../model/evidence-filter.ts";
import type { RelationType, RelationView } from "../model/views.ts";
import type { NeighbourFilter } from "../ports.ts";
import { FACT_RELATION_TYPES, kindOf, passes, wantedTypes, wantsKind } from "./event-criteria.ts";
import type { WeighedRelation } from "./recount.ts";
import { listRelationEvents, sumUpRelations, weighNodeRelations } from "./recount.ts";
import { compareRelations } from "./relation-row.ts";
import { storedSurroundings } from "./stored-surroundings.ts";
import type { NeighbourCount, Surroundings } from "./surroundings.ts";

/** Facts about one node: offices, memberships, what a position concerns. A state has some thousands of people at most. */
const MAX_FACTS = 100_000;

async function listFacts(
  engine: GraphEngine,
  id: string,
  types: readonly RelationType[],
  filter: EvidenceFilter,
): Promise<RelationView[]> {
  const facts = FACT_RELATION_TYPES.filter((type) => types.includes(type));
  if (facts.length === 0) return [];
  return storedSurroundings(engine, id, { types: facts }, filter).relations({ limit: MAX_FACTS, offset: 0 });
}

/** Sums by neighbour, in the order of a page. */
function rankNeighbours(relations: readonly { neighbour: string; relation: WeighedRelation }[]): string[] {
  const sums = new Map<string, { documents: number; events: number }>();
  for (const { neighbour, relation } of relations) {
    const sum = sums.get(neighbour) ?? { documents: 0, events: 0 };
    sum.documents += relation.documents;
    sum.events += relation.events;
    sums.set(neighbour, sum);
  }
  return [...sums]
    .sort(([a, x], [b, y]) => y.documents - x.documents || y.events - x.events || compareText(a, b))
    .map(([neighbour]) => neighbour);
}

function countByType(
  relations: readonly { neighbour: string; direction: "out" | "in"; relation: WeighedRelation }[],
): NeighbourCount[] {
  const counts = new Map<string, NeighbourCount>();
  for (const { neighbour, direction, relation } of relations) {
    const kind = kindOf(neighbour);
    const key = `${relation.type} ${direction} ${kind}`;
    const count = counts.get(key) ?? { type: relation.type, direction, kind, neighbours: 0 };
    // One relation of a type and direction leads to each neighbour.
    count.neighbours++;
    counts.set(key, count);
  }
  return [...counts.values()];
}

export async function countedSurroundings(
  engine: GraphEngine,
  id: string,
  choice: Omit<NeighbourFilter, "limit" | "offset">,
  filter: EvidenceFilter,
): Promise<Surroundings> {
  const types = wantedTypes(filter, choice.types);
  const [weighed, facts] = await Promise.all([
    weighNodeRelations(engine, id, filter),
    listFacts(engine, id, types, filter),
  ]);
  const stored = new Map(facts.map((fact) => [fact.id, fact]));
  const around = [...weighed, ...facts].flatMap((relation) => {
    const direction = relation.source === id ? ("out" as const) : ("in" as const);
    const neighbour = direction === "out" ? relation.target : relation.source;
    const isWanted =
      types.includes(relation.type) &&
      (choice.direction ?? "both") !== (direction === "out" ? "in" : "out") &&
      wantsKind(filter, kindOf(neighbour)) &&
      passes(relation, filter);
    return isWanted ? [{ neighbour, direction, relation }] : [];
  });
  const neighbours = rankNeighbours(around);
  return {
    neighbours: ({ offset, limit }) => Promise.resolve(neighbours.slice(offset, offset + limit)),
    relations: async ({ offset, limit }) => {
      const page = around
        .map(({ relation }) => relation)
        .sort(compareRelations)
        .slice(offset, offset + limit)
        .map((relation) => relation.id);
      const counted = page.filter((relation) => !stored.has(relation));
      const found = new Map(
        sumUpRelations(await listRelationEvents(engine, counted, filter)).map((relation) => [relation.id, relation]),
      );
      return page.flatMap((relation) => stored.get(relation) ?? found.get(relation) ?? []);
    },
    totals: () => Promise.resolve({ neighbours: neighbours.length, relations: around.length }),
    countByType: () => Promise.resolve(countByType(around)),
  };
}

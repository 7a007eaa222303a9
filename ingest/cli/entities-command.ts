/** `standoff entities …`: who was taken for whom across documents, and what people decide about it. */
import { userInfo } from "node:os";
import { StandoffError } from "../../cypher/errors.ts";
import { foldName } from "../../cypher/model/fold.ts";
import { findKindOfId } from "../../cypher/model/ids.ts";
import type { DuplicateView, EntityHit, JudgementView } from "../../cypher/model/views.ts";
import type { Graph, GraphReader, HumanDecision } from "../../cypher/ports.ts";
import { EXIT } from "./exit-codes.ts";

/** Entities of one name that are looked at: more namesakes are ambiguous anyway. */
const MAX_NAMESAKES = 100;

export interface DecisionOptions {
  readonly note?: string;
  readonly by?: string;
}

function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run under a number that has no name.
    return "unknown";
  }
}

function decision({ by, note }: DecisionOptions): HumanDecision {
  return { by: by ?? systemUser(), note: note ?? "", at: new Date().toISOString() };
}

/** Whether a word is an id rather than a name. */
const isId = (text: string): boolean => findKindOfId(text) !== undefined;

/**
 * The id of the entity that an id or an exact name stands for. A name that is somebody's own goes before one that is an alias.
 * @throws StandoffError `not-found`; `conflict` when several are called so
 */
async function findEntityId(reader: GraphReader, text: string): Promise<string> {
  if (isId(text)) return text;
  const words = foldName(text);
  const hits = await reader.searchEntities(text, MAX_NAMESAKES);
  const named = hits.filter((hit) => foldName(hit.name) === words);
  const called: EntityHit[] =
    named.length > 0 ? named : hits.filter((hit) => hit.aliases.map(foldName).includes(words));
  const [only, ...others] = called;
  if (only === undefined) {
    throw new StandoffError("not-found", `No entity is called "${text}": give its exact name or its id.`, {
      details: { name: text },
    });
  }
  if (others.length > 0) {
    throw new StandoffError(
      "conflict",
      `"${text}" may be ${called.map((hit) => hit.id).join(" or ")}: give one of these ids.`,
      { details: { name: text, entities: called.map((hit) => hit.id) } },
    );
  }
  return only.id;
}

/** The id of the part of an entity that an id or a name stands for. */
async function findPartId(reader: GraphReader, entity: string, text: string): Promise<string> {
  if (isId(text)) return text;
  const parts = (await reader.findParts(entity))?.parts ?? [];
  const [only, ...others] = new Set(
    parts.filter((part) => part.name !== null && foldName(part.name) === foldName(text)).map((part) => part.localId),
  );
  if (only !== undefined && others.length === 0) return only;
  throw new StandoffError(
    only === undefined ? "not-found" : "conflict",
    `"${text}" is ${only === undefined ? "no part" : "more than one part"} of ${entity}: it is ${parts.map((part) => part.id).join(", ")}.`,
    { details: { entity, part: text } },
  );
}

async function describe(reader: GraphReader, ids: readonly string[]): Promise<string[]> {
  const { nodes } = await reader.subgraph(ids);
  return nodes.map(({ id, name }) => `${name} (${id})`);
}

const day = (at: string): string => at.slice(0, 10);

function writeJson(items: readonly unknown[]): void {
  for (const item of items) process.stdout.write(`${JSON.stringify(item)}\n`);
}

function duplicateLines({
  id,
  decision: judged,
  score,
  left,
  leftName,
  right,
  rightName,
  reason,
}: DuplicateView): string {
  return `${id}  ${judged}  ${(score ?? 0).toFixed(3)}\n  ${leftName} (${left})\n  ${rightName} (${right})\n  ${reason}\n`;
}

/** `standoff entities duplicates`. @returns an exit code */
export async function duplicatesCommand(graph: Graph, limit: number, json: boolean): Promise<number> {
  const found = await graph.reader.listDuplicates(limit + 1);
  const shown = found.slice(0, limit);
  if (json) writeJson(shown);
  else process.stdout.write(shown.map(duplicateLines).join("\n"));
  const more = found.length > limit ? ` (the first ${limit}: raise --limit for more)` : "";
  process.stderr.write(`${shown.length} ${shown.length === 1 ? "pair" : "pairs"}${more}\n`);
  return EXIT.ok;
}

function judgementLines({ id, decision: judged, by, at, score, left, right, reason }: JudgementView): string {
  const certainty = score === null ? "" : `  ${score.toFixed(3)}`;
  return `${id}  ${day(at)}  ${by}  ${judged}${certainty}\n  ${left}\n  ${right}\n${reason === "" ? "" : `  ${reason}\n`}`;
}

/** `standoff entities judgements`. @returns an exit code */
export async function judgementsCommand(graph: Graph, limit: number, json: boolean): Promise<number> {
  const found = await graph.reader.listJudgements(limit + 1);
  const shown = found.slice(0, limit);
  if (json) writeJson(shown);
  else process.stdout.write(shown.map(judgementLines).join("\n"));
  const more = found.length > limit ? ` (the first ${limit}: raise --limit for more)` : "";
  process.stderr.write(`${shown.length} ${shown.length === 1 ? "decision" : "decisions"}${more}\n`);
  return EXIT.ok;
}

/** `standoff entities show`: what an entity was merged from, and why. @returns an exit code */
export async function showCommand(graph: Graph, text: string): Promise<number> {
  const { reader } = graph;
  const id = await findEntityId(reader, text);
  const node = await reader.findNode(id);
  const found = await reader.findParts(id);
  if (node === undefined || found === undefined)
    throw new StandoffError("not-found", `There is no entity ${id}.`, { details: { id } });
  process.stdout.write(`${node.name} (${node.id})\n`);
  for (const { id: part, name, documents } of found.parts)
    process.stdout.write(
      `  ${name ?? node.name} (${part}), ${documents} ${documents === 1 ? "document" : "documents"}\n`,
    );
  for (const merge of found.merges) process.stdout.write(`\n${judgementLines(merge)}`);
  return EXIT.ok;
}

/** `standoff entities merge`. @returns an exit code */
export async function mergeCommand(
  graph: Graph,
  one: string,
  other: string,
  options: DecisionOptions,
): Promise<number> {
  const [a, b] = [await findEntityId(graph.reader, one), await findEntityId(graph.reader, other)];
  const entities = await graph.writer.mergeEntities(a, b, decision(options));
  const [merged = "", ...apart] = await describe(graph.reader, entities);
  if (apart.length > 0) {
    process.stdout.write(
      `Recorded, and still apart, because another decision keeps them so: ${[merged, ...apart].join(", ")}. See standoff entities judgements.\n`,
    );
    return EXIT.ok;
  }
  process.stdout.write(`One entity: ${merged}.\n`);
  return EXIT.ok;
}

/** `standoff entities forbid`. @returns an exit code */
export async function forbidCommand(
  graph: Graph,
  one: string,
  other: string,
  options: DecisionOptions,
): Promise<number> {
  const [a, b] = [await findEntityId(graph.reader, one), await findEntityId(graph.reader, other)];
  const entities = await graph.writer.forbidMerge(a, b, decision(options));
  process.stdout.write(`Kept apart: ${(await describe(graph.reader, entities)).join(", ")}.\n`);
  return EXIT.ok;
}

/** `standoff entities split`. @returns an exit code */
export async function splitCommand(
  graph: Graph,
  entity: string,
  part: string | undefined,
  options: DecisionOptions,
): Promise<number> {
  const id = await findEntityId(graph.reader, entity);
  const out = part === undefined ? undefined : await findPartId(graph.reader, id, part);
  const entities = await graph.writer.splitEntity(id, out, decision(options));
  process.stdout.write(`Split into: ${(await describe(graph.reader, entities)).join(", ")}.\n`);
  return EXIT.ok;
}

/** `standoff entities undo`. @returns an exit code */
export async function undoCommand(graph: Graph, id: string): Promise<number> {
  const undone = await graph.writer.undoJudgement(id);
  for (const { decision: judged, left, right, by, at } of undone)
    process.stdout.write(`Undone: ${judged} of ${left} and ${right} by ${by}, ${day(at)}.\n`);
  return EXIT.ok;
}

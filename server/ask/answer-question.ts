/** Answers a question from the graph: a sentence, a ranked list, and a quote under each line. */
import type { EntityHit, EvidenceView, NodeView, RelationView } from "../../cypher/model/views.ts";
import type { GraphReader } from "../../cypher/ports.ts";
import { parseQuestion, questionTokens, type ParsedQuestion } from "./parse-question.ts";
import { QUESTION_FORMS } from "./question-forms.ts";

/** Lines of an answer, each with its best quote. */
const MAX_LINES = 20;

export interface AnswerLine {
  readonly relation: RelationView;
  /** "Sweden opposes Russia" */
  readonly text: string;
  /** "3 documents, 5 events" */
  readonly support: string;
  readonly evidence?: EvidenceView;
}

export interface Answer {
  readonly understood: boolean;
  readonly question: string;
  /** The answer, or what was not understood. */
  readonly sentence: string;
  /** How the question was read; empty when it was not. */
  readonly reading: string;
  readonly lines: readonly AnswerLine[];
  /** How many lines there are in all. */
  readonly total: number;
  /** Questions that can be answered, when this one could not. */
  readonly suggestions: readonly string[];
}

const LEADING_ARTICLE = /^the\s+/iu;

async function findEntity(reader: GraphReader, name: string): Promise<EntityHit | undefined> {
  const [whole] = await reader.searchEntities(name, 1);
  if (whole !== undefined || !LEADING_ARTICLE.test(name)) return whole;
  return (await reader.searchEntities(name.replace(LEADING_ARTICLE, ""), 1))[0];
}

const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? "" : "s"}`;

function supportOf({ documents, events, office, reference }: RelationView): string {
  if (reference !== null) return "from a reference table";
  return [office, count(documents, "document"), events > 0 ? count(events, "event") : undefined]
    .filter((part) => part !== undefined && part !== null)
    .join(", ");
}

function lineText(relation: RelationView, names: ReadonlyMap<string, string>): string {
  const verb = relation.type.toLowerCase().replaceAll("_", " ");
  return `${names.get(relation.source) ?? relation.source} ${verb} ${names.get(relation.target) ?? relation.target}`;
}

async function linesOf(
  reader: GraphReader,
  relations: readonly RelationView[],
  nodes: readonly NodeView[],
): Promise<AnswerLine[]> {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  return Promise.all(
    relations.map(async (relation) => {
      const evidence =
        relation.events > 0
          ? (await reader.findEvidence(relation.id, { limit: 1, offset: 0 }))?.evidence[0]
          : undefined;
      return {
        relation,
        text: lineText(relation, names),
        support: supportOf(relation),
        ...(evidence === undefined ? {} : { evidence }),
      };
    }),
  );
}

function notUnderstood(question: string, sentence: string, suggestions: readonly string[]): Answer {
  return { understood: false, question, sentence, reading: "", lines: [], total: 0, suggestions };
}

/** Questions about the entities that the words name, when the question itself is of no known form. */
async function suggest(reader: GraphReader, question: string): Promise<Answer> {
  const capitalised = questionTokens(question).filter((word, at) => at > 0 && /^\p{Lu}/u.test(word));
  const hit = capitalised.length === 0 ? undefined : await findEntity(reader, capitalised.join(" "));
  if (hit === undefined) {
    return notUnderstood(
      question,
      "I did not understand that question.",
      QUESTION_FORMS.map(({ example }) => example),
    );
  }
  const suggestions = [
    `Who opposes ${hit.name}?`,
    `Whom does ${hit.name} oppose?`,
    `Who supports ${hit.name}?`,
    `Whom does ${hit.name} support?`,
  ];
  return notUnderstood(question, `I understood ${hit.name}, but not what you ask about it.`, suggestions);
}

function unknown(question: string, name: string): Answer {
  return notUnderstood(
    question,
    `Nothing in the graph is called "${name}". Check the spelling, or read documents that mention it.`,
    [],
  );
}

async function answerBetween(
  reader: GraphReader,
  question: string,
  { form }: ParsedQuestion,
  x: EntityHit,
  y: EntityHit,
): Promise<Answer> {
  const [type] = form.types;
  const { relations, nodes } = await reader.listRelations(x.id, {
    types: form.types,
    direction: "out",
    limit: 200,
    offset: 0,
  });
  const relation = relations.find((candidate) => candidate.target === y.id && candidate.type === type);
  const reading = `whether ${x.name} ${form.verb} ${y.name}`;
  if (relation === undefined) {
    const sentence = `The graph has no sentence in which ${x.name} ${form.verb} ${y.name}.`;
    return { understood: true, question, sentence, reading, lines: [], total: 0, suggestions: [] };
  }
  const page = await reader.findEvidence(relation.id, { limit: MAX_LINES, offset: 0 });
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const lines = (page?.evidence ?? []).map((evidence) => ({
    relation,
    text: lineText(relation, names),
    support: supportOf(relation),
    evidence,
  }));
  const sentence = `Yes: ${x.name} ${form.verb} ${y.name}, in ${count(relation.documents, "document")}.`;
  return { understood: true, question, sentence, reading, lines, total: page?.total ?? lines.length, suggestions: [] };
}

/**
 * Answers a question in plain English.
 * @returns an answer, or what was not understood and what could be asked instead: never a guess
 */
export async function answerQuestion(reader: GraphReader, question: string): Promise<Answer> {
  const parsed = parseQuestion(question);
  if (parsed === undefined) return suggest(reader, question);
  const x = await findEntity(reader, parsed.x);
  if (x === undefined) return unknown(question, parsed.x);
  if (parsed.y !== undefined) {
    const y = await findEntity(reader, parsed.y);
    return y === undefined ? unknown(question, parsed.y) : answerBetween(reader, question, parsed, x, y);
  }
  const { form } = parsed;
  const { relations, nodes, total } = await reader.listRelations(x.id, {
    types: form.types,
    direction: form.direction,
    limit: MAX_LINES,
    offset: 0,
  });
  const lines = await linesOf(reader, relations, nodes);
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const others = relations
    .map(({ source, target }) => (form.direction === "in" ? source : target))
    .map((id) => names.get(id) ?? id);
  const listed = new Intl.ListFormat("en").format([...new Set(others)].slice(0, 5));
  const more = new Set(others).size > 5 ? " and others" : "";
  const reading = form.direction === "in" ? `who ${form.verb} ${x.name}` : `what ${x.name} ${form.verb}`;
  const sentence =
    total === 0
      ? `The graph has no sentence that says ${reading}.`
      : form.direction === "in"
        ? `${listed}${more} ${others.length === 1 ? form.verb : form.verb.replace(/s$/u, "")} ${x.name}.`
        : `${x.name} ${form.verb} ${listed}${more}.`;
  return { understood: true, question, sentence, reading, lines, total, suggestions: [] };
}

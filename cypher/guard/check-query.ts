/**
 * The first layer of the guard around users' queries, the same for both engines: the text is parsed with Neo4j's grammar and
 * checked against lists of what is allowed. The engine's plan is checked after it, and the engine's own read-only access stands
 * behind both.
 */
import { StandoffError } from "../errors.ts";
import { ALLOWED_CLAUSES, ALLOWED_FUNCTIONS, ALLOWED_PROCEDURES, REFUSED_PARTS } from "./allowed.ts";
import type { Language } from "./language.ts";
import { loadLanguage } from "./language.ts";

type SyntaxDiagnostic = ReturnType<Language["lintCypherQuery"]>[number];

/** Longest query that is looked at, in UTF-16 units: parsing takes time that no deadline bounds. */
const MAX_QUERY_LENGTH = 20_000;

/** Severity of a diagnostic that makes a query invalid (Language Server Protocol). */
const ERROR_SEVERITY = 1;

/** Type of the token that ends every text (antlr4's `Token.EOF`). */
const END_OF_TEXT = -1;

interface TreeNode {
  readonly ruleIndex?: number;
  readonly children?: readonly TreeNode[] | null;
}

/** Neither white space nor a comment, which are off the parser's channel, nor what separates and ends statements. */
function isWord({ channel, type, text }: { channel: number; type: number; text: string }): boolean {
  return channel === 0 && type !== END_OF_TEXT && text !== ";";
}

function refuse(message: string, details: Record<string, unknown> = {}): never {
  throw new StandoffError("query-refused", message, { details });
}

/** Refuses a query for the first of its diagnostics that is an error, with the place in the text. */
function refuseError(diagnostics: readonly SyntaxDiagnostic[]): void {
  const error = diagnostics.find(({ severity }) => severity === ERROR_SEVERITY);
  if (error === undefined) return;
  const { message, range, offsets } = error;
  refuse(typeof message === "string" ? message : message.value, { range, offsets });
}

/** Upper-case words of a rule's name: "deleteClause" → "DELETE", "loadCSVClause" → "LOAD CSV". */
function clauseName(rule: string): string {
  return rule
    .replace(/Clause$/, "")
    .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
    .toUpperCase();
}

/** Every rule of a parse tree below a node, with the rule that it is part of. */
function* walk(node: TreeNode, names: readonly string[], parent = ""): Generator<{ rule: string; parent: string }> {
  const rule = node.ruleIndex === undefined ? "" : (names[node.ruleIndex] ?? "");
  if (rule !== "") yield { rule, parent };
  for (const child of node.children ?? []) yield* walk(child, names, rule);
}

/** `[:IN]` as ``[:`IN`]``: the grammar takes the keyword for a type of relationship, the embedded engine takes it in backticks. */
function quoteKeywords(
  text: string,
  names: readonly { readonly labelText: string; readonly offsets: { readonly start: number; readonly end: number } }[],
): string {
  return names
    .filter(({ labelText, offsets: { start } }) => labelText === "IN" && text[start] !== "`")
    .sort((a, b) => b.offsets.start - a.offsets.start)
    .reduce((quoted, { offsets: { start, end } }) => `${quoted.slice(0, start)}\`IN\`${quoted.slice(end)}`, text);
}

/**
 * Checks that a text is one statement that only reads, and that it is valid Cypher with the given parameters.
 * @returns the statement without an ending semicolon and what comes after it, keywords that are names in backticks
 * @throws StandoffError `query-refused` with the reason
 */
export function checkQuery(text: string, parameters: Readonly<Record<string, unknown>>): string {
  if (text.length > MAX_QUERY_LENGTH) {
    refuse(`A query may have ${MAX_QUERY_LENGTH} characters: this one has ${text.length}.`);
  }
  const { lintCypherQuery, parserWrapper } = loadLanguage();
  // An ending semicolon leaves a second statement without words.
  const statements = parserWrapper.parse(text, false).statementsParsing.filter(({ tokens }) => tokens.some(isWord));
  const [statement] = statements;
  if (statement === undefined) refuse("There is no query to run.");
  if (statements.length > 1) refuse("Only one statement can be run at a time.");

  refuseError(statement.syntaxErrors);
  for (const { rule, parent } of walk(statement.ctx, statement.parser.ruleNames)) {
    const refused = REFUSED_PARTS.get(rule);
    if (refused !== undefined) refuse(`Queries only read here: ${refused} cannot be used.`, { part: refused });
    if (parent === "clause" && !ALLOWED_CLAUSES.has(rule)) {
      refuse(`Queries only read here: ${clauseName(rule)} cannot be used.`, { part: clauseName(rule) });
    }
    if (rule === "preparserOption") refuse("EXPLAIN and PROFILE are not part of a query here.", { part: "EXPLAIN" });
  }
  for (const { name } of statement.collectedProcedures) {
    if (!ALLOWED_PROCEDURES.has(name.toLowerCase())) {
      refuse(`The procedure ${name} cannot be called: allowed are ${[...ALLOWED_PROCEDURES].join(", ")}.`, { name });
    }
  }
  for (const { name } of statement.collectedFunctions) {
    if (!ALLOWED_FUNCTIONS.has(name.toLowerCase())) refuse(`There is no function ${name} here.`, { name });
  }
  const end = Math.max(...statement.tokens.filter(isWord).map(({ stop }) => stop)) + 1;
  const checked = text.slice(0, end);
  refuseError(lintCypherQuery(checked, { parameters: { ...parameters } }));
  return quoteKeywords(checked, statement.collectedLabelOrRelTypes);
}

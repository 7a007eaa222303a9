/**
 * The questions that are understood: each form is a sequence of words (one of several) and slots for names. A typed grammar over
 * tokens, so that a form says what it asks and nothing is guessed from keywords.
 */
import type { RelationType } from "../../cypher/model/views.ts";

export type QuestionKind = "relations" | "relation-between";

/** What a form asks of the graph. `x` is the first name, `y` the second. */
export interface QuestionForm {
  readonly kind: QuestionKind;
  readonly types: readonly RelationType[];
  /** Direction of the relations seen from `x`. */
  readonly direction: "out" | "in" | "both";
  /** Verb of the answer: "Sweden *opposes* Russia". */
  readonly verb: string;
  readonly example: string;
  readonly patterns: readonly (readonly PatternItem[])[];
}

/** Alternative words, or a slot. A trailing "?" makes the words optional. */
export type PatternItem =
  { readonly words: readonly string[]; readonly optional?: true } | { readonly slot: "x" | "y" };

const words = (list: string): PatternItem => ({ words: list.split("|") });
const maybe = (list: string): PatternItem => ({ words: list.split("|"), optional: true });
const x: PatternItem = { slot: "x" };
const y: PatternItem = { slot: "y" };

const WHO = "who|which|what";
const KINDS =
  "states|state|countries|country|people|person|alliances|alliance|organisations|organizations|organisation|organization|actors|parties|governments";
const OPPOSE =
  "oppose|opposes|opposed|reject|rejects|condemn|condemns|criticise|criticises|criticize|criticizes|accuse|accuses|threaten|threatens|sanction|sanctions|attack|attacks";
const SUPPORT =
  "support|supports|supported|back|backs|endorse|endorses|help|helps|aid|aids|praise|praises|defend|defends";
const OPPONENTS = "opponents|opponent|enemies|enemy|critics|critic|adversaries|adversary";
const SUPPORTERS = "supporters|supporter|friends|friend|backers|backer|allies|ally|partners|partner";
const STAND_AGAINST = "against";
const STAND_WITH = "with|behind|for";

/** Forms in the order in which they are tried. */
export const QUESTION_FORMS: readonly QuestionForm[] = [
  {
    kind: "relation-between",
    types: ["OPPOSES"],
    direction: "out",
    verb: "opposes",
    example: "Does Russia oppose NATO?",
    patterns: [
      [words("does|do|did|has|why|how"), maybe("does|do|did|has"), x, words(OPPOSE), y],
      [words("is|are|why|how"), maybe("is|are"), x, words(`${STAND_AGAINST}|opposed`), maybe("to"), y],
    ],
  },
  {
    kind: "relation-between",
    types: ["SUPPORTS"],
    direction: "out",
    verb: "supports",
    example: "Does the United States support Finland?",
    patterns: [
      [words("does|do|did|has|why|how"), maybe("does|do|did|has"), x, words(SUPPORT), y],
      [words("is|are|does|do"), x, maybe("stand|side"), words(STAND_WITH), y],
    ],
  },
  {
    kind: "relations",
    types: ["OPPOSES"],
    direction: "in",
    verb: "opposes",
    example: "Who opposes Russia?",
    patterns: [
      [words(WHO), maybe(KINDS), maybe("is|are|stands|stand"), words(`${OPPOSE}|${STAND_AGAINST}`), maybe("to"), x],
      [words(WHO), words("are|is"), maybe("the"), words(OPPONENTS), words("of"), x],
      [words(WHO), words("are|is"), x, words(OPPONENTS)],
    ],
  },
  {
    kind: "relations",
    types: ["SUPPORTS"],
    direction: "in",
    verb: "supports",
    example: "Who supports Sweden?",
    patterns: [
      [words(WHO), maybe(KINDS), maybe("is|are|stands|stand|sides|side"), words(`${SUPPORT}|${STAND_WITH}`), x],
      [words(WHO), words("are|is"), maybe("the"), words(SUPPORTERS), words("of"), x],
      [words(WHO), words("are|is"), x, words(SUPPORTERS)],
    ],
  },
  {
    kind: "relations",
    types: ["OPPOSES"],
    direction: "out",
    verb: "opposes",
    example: "Whom does China oppose?",
    patterns: [
      [words(`whom|${WHO}`), maybe(KINDS), words("does|do|did|has"), x, words(OPPOSE)],
      [words(`whom|${WHO}`), words("is|are"), x, words(`${STAND_AGAINST}|opposed`), maybe("to")],
    ],
  },
  {
    kind: "relations",
    types: ["SUPPORTS"],
    direction: "out",
    verb: "supports",
    example: "Whom does Viktor Orban support?",
    patterns: [[words(`whom|${WHO}`), maybe(KINDS), words("does|do|did|has"), x, words(SUPPORT)]],
  },
  {
    kind: "relations",
    types: ["REPRESENTS"],
    direction: "in",
    verb: "represents",
    example: "Who represents Russia?",
    patterns: [[words("who"), words("represents|represent"), x]],
  },
  {
    kind: "relations",
    types: ["REPRESENTS"],
    direction: "out",
    verb: "represents",
    example: "Whom does Jens Stoltenberg represent?",
    patterns: [[words("whom|who|what"), words("does|do|did"), x, words("represent")]],
  },
  {
    kind: "relations",
    types: ["ENDORSES", "REJECTS"],
    direction: "out",
    verb: "takes a stance on",
    example: "What positions does Russia take?",
    patterns: [
      [
        words("what|which"),
        words("positions|position|stances|stance"),
        words("does|do|did|has"),
        x,
        maybe("take|takes|hold|holds|taken|have|has"),
      ],
      [words("where"), words("does|do|did"), x, words("stand")],
    ],
  },
];

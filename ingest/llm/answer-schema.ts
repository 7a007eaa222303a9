/**
 * What a model is asked to answer with. One schema serves twice: as JSON Schema it goes along with the request, and every
 * answer is parsed by it. Sentences are numbered within what was sent; no offsets are asked for, they are found in the text.
 */
import { z } from "zod";
import { CLAIM_STATUSES } from "../../cypher/model/document-graph.ts";
import { ENTITY_KINDS, MENTION_FORMS } from "../../cypher/model/entity.ts";
import { PLOVER_TYPES } from "../../cypher/model/plover.ts";

/** No window of sentences holds as much as this: an answer that does is none. */
const MAX_ITEMS = 500;
const MAX_NAME = 200;
const MAX_QUOTE = 4_000;

const name = z.string().trim().min(1).max(MAX_NAME);
/** Models leave out what they do not know in two ways. */
const nameOrNone = z
  .string()
  .trim()
  .max(MAX_NAME)
  .nullable()
  .transform((value) => (value === "" ? null : value));
const quote = z.string().max(MAX_QUOTE);
const sentence = z.int().min(0);
const confidence = z.number().min(0).max(1);

const entity = z.strictObject({
  name,
  kind: z.enum(ENTITY_KINDS),
  surfaces: z
    .array(z.strictObject({ surface: name, how: z.enum(MENTION_FORMS), sentences: z.array(sentence).max(MAX_ITEMS) }))
    .max(MAX_ITEMS),
  office: nameOrNone,
  represents: nameOrNone,
});

const event = z.strictObject({
  sentence,
  quote,
  source: name,
  target: name,
  type: z.enum(PLOVER_TYPES),
  claim: z.enum(CLAIM_STATUSES),
  confidence,
});

const position = z.strictObject({
  sentence,
  quote,
  actor: name,
  stance: z.enum(["for", "against"]),
  proposition: name,
  concerns: z.array(name).max(MAX_ITEMS),
  claim: z.enum(CLAIM_STATUSES),
  confidence,
});

export const answerSchema = z.strictObject({
  entities: z.array(entity).max(MAX_ITEMS),
  events: z.array(event).max(MAX_ITEMS),
  positions: z.array(position).max(MAX_ITEMS),
});

export type LlmAnswer = z.infer<typeof answerSchema>;
export type LlmEntity = LlmAnswer["entities"][number];
export type LlmEvent = LlmAnswer["events"][number];
export type LlmPosition = LlmAnswer["positions"][number];

/** Servers that hold a model to a schema refuse one with keywords that they do not know: bounds stay with the parser. */
const BOUNDS = ["minimum", "maximum", "minLength", "maxLength", "maxItems"] as const;

/** The schema as it is sent. */
export const ANSWER_JSON_SCHEMA = z.toJSONSchema(answerSchema, {
  io: "input",
  override: ({ jsonSchema }) => {
    for (const bound of BOUNDS) Reflect.deleteProperty(jsonSchema, bound);
  },
});

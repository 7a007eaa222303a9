/**
 * How a request asks for JSON. Servers that call themselves compatible differ: some hold the model to a schema, some know JSON
 * alone, some know neither, and some models refuse a temperature. What a server answers with 400 is not asked of it again.
 */
import { ANSWER_JSON_SCHEMA } from "./answer-schema.ts";

const FORMATS = [
  {
    response_format: {
      type: "json_schema",
      json_schema: { name: "extraction", strict: true, schema: ANSWER_JSON_SCHEMA },
    },
  },
  { response_format: { type: "json_object" } },
  {},
] as const;

export interface RequestShape {
  /** Place in the list of formats. */
  readonly format: number;
  readonly temperature: boolean;
}

export const FIRST_SHAPE: RequestShape = { format: 0, temperature: true };

/** The fields of a request beside model and messages. */
export function shapeFields({ format, temperature }: RequestShape): Record<string, unknown> {
  return { ...FORMATS[format], ...(temperature ? { temperature: 0 } : {}) };
}

/**
 * The next plainer shape.
 * @param complaint what the server said of this one
 * @returns undefined when there is none: the request itself is refused
 */
export function plainerShape({ format, temperature }: RequestShape, complaint: string): RequestShape | undefined {
  if (temperature && /temperature/iu.test(complaint)) return { format, temperature: false };
  if (format + 1 < FORMATS.length) return { format: format + 1, temperature };
  return temperature ? { format, temperature: false } : undefined;
}

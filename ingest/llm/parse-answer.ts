/** The words of a model as an answer, or what is wrong with them. */
import { z } from "zod";
import { answerSchema, type LlmAnswer } from "./answer-schema.ts";

/** Enough of the problem for the model to mend it. */
const MAX_PROBLEM = 1_000;

/** The object within: models put fences, apologies or their thoughts around it. */
function jsonWithin(text: string): string {
  const answer = text.slice(text.lastIndexOf("</think>") + 1);
  return answer.slice(answer.indexOf("{"), answer.lastIndexOf("}") + 1);
}

export type ParsedAnswer = { readonly answer: LlmAnswer } | { readonly problem: string };

export function parseAnswer(text: string): ParsedAnswer {
  let value: unknown;
  try {
    value = JSON.parse(jsonWithin(text));
  } catch {
    return { problem: "it is not one whole JSON object." };
  }
  const parsed = answerSchema.safeParse(value);
  return parsed.success
    ? { answer: parsed.data }
    : { problem: `it does not fit the schema.\n${z.prettifyError(parsed.error).slice(0, MAX_PROBLEM)}` };
}

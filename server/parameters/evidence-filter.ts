/**
 * Which evidence counts, as a query string writes it (`kinds=State,Person&outlets=A&outlets=B`) or as the object `filter` of a
 * body, with lists.
 */
import { z } from "zod";
import { CLAIM_STATUSES } from "../../cypher/model/document-graph.ts";
import { ENTITY_KINDS } from "../../cypher/model/entity.ts";
import type { EvidenceFilter } from "../../cypher/model/evidence-filter.ts";
import { PLOVER_TYPES } from "../../cypher/model/plover.ts";
import { RELATION_TYPES } from "../../cypher/model/views.ts";

/** More than a person picks from a list, few enough that every event can be compared with each. */
const MAX_OUTLETS = 200;

/** One or several of `known`: a text with commas or a list. Undefined when there is none. */
function someOf<T extends string>(known: readonly T[]) {
  const error = `must be of ${known.join(", ")}`;
  return z
    .union([z.string().max(500, { error: "is too long" }), z.array(z.string()).max(known.length)], { error })
    .transform((given, context) => {
      const names = (typeof given === "string" ? given.split(",") : given).filter((name) => name !== "");
      const found = known.filter((name) => names.includes(name));
      if (names.some((name) => !known.some((one) => one === name))) {
        context.addIssue({ code: "custom", message: error });
        return z.NEVER;
      }
      return found.length === 0 ? undefined : found;
    })
    .optional();
}

const outlet = z.string({ error: "must be the name of an outlet" }).max(500, { error: "is too long" });
const outlets = z
  .union([outlet.transform((name) => [name]), z.array(outlet)], { error: "must be names of outlets" })
  .refine((names) => names.length <= MAX_OUTLETS, { error: `must be at most ${String(MAX_OUTLETS)} names` })
  .transform((names) => {
    const given = [...new Set(names.filter((name) => name !== ""))];
    return given.length === 0 ? undefined : given;
  })
  .optional();

const day = z.iso.date({ error: "must be a day written like 2022-01-31" }).optional();

const chance = z.coerce
  .number({ error: "must be a number from 0 to 1" })
  .min(0, { error: "must be at least 0" })
  .max(1, { error: "must be at most 1" })
  .optional();

const documents = z.coerce
  .number({ error: "must be a whole number from 0" })
  .int({ error: "must be a whole number from 0" })
  .min(0, { error: "must be at least 0" })
  .max(1_000_000, { error: "must be at most 1000000" })
  .optional();

/** Parses query strings (other parameters are left alone) and bodies alike; an empty list is as good as none. */
export const evidenceFilter: z.ZodType<EvidenceFilter> = z
  .object(
    {
      kinds: someOf([...ENTITY_KINDS, "Position"] as const),
      types: someOf(RELATION_TYPES),
      ploverTypes: someOf(PLOVER_TYPES),
      claimStatuses: someOf(CLAIM_STATUSES),
      from: day,
      to: day,
      outlets,
      minConfidence: chance,
      minDocuments: documents,
    },
    { error: "must be an object" },
  )
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ["from"],
    error: "must not be after to",
  })
  .transform(
    ({ kinds, types, ploverTypes, claimStatuses, from, to, outlets: sources, minConfidence, minDocuments }) => ({
      ...(kinds !== undefined && { kinds }),
      ...(types !== undefined && { types }),
      ...(ploverTypes !== undefined && { ploverTypes }),
      ...(claimStatuses !== undefined && { claimStatuses }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(sources !== undefined && { outlets: sources }),
      ...(minConfidence !== undefined && { minConfidence }),
      ...(minDocuments !== undefined && { minDocuments }),
    }),
  );

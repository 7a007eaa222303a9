/** `types` (relationship types separated by commas) and `direction`. */
import { z } from "zod";
import { RELATION_TYPES, type RelationType } from "../../cypher/model/views.ts";

const known = (name: string): name is RelationType => RELATION_TYPES.some((type) => type === name);

export const types = z
  .string()
  .max(200, { error: "is too long" })
  .transform((list, context) => {
    const names = list.split(",").filter((name) => name !== "");
    const found = names.filter(known);
    if (found.length !== names.length) {
      context.addIssue({ code: "custom", message: `must be of ${RELATION_TYPES.join(", ")}` });
      return z.NEVER;
    }
    return found;
  })
  .optional();

export const direction = z.enum(["out", "in", "both"], { error: "must be out, in or both" }).default("both");

/** `direction` in which relations are followed. */
import { z } from "zod";

export const direction = z.enum(["out", "in", "both"], { error: "must be out, in or both" }).default("both");

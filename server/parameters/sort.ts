/** `sort` and `order` of evidence. */
import { z } from "zod";
import { EVIDENCE_SORTS } from "../../cypher/ports.ts";

export const evidenceSort = z.enum(EVIDENCE_SORTS, { error: `must be ${EVIDENCE_SORTS.join(" or ")}` }).optional();

export const sortOrder = z.enum(["asc", "desc"], { error: "must be asc or desc" }).optional();

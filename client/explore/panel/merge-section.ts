/** What an entity was merged from, why, how sure and by whom. */
import type { EntityParts, NodeView } from "../../../server/api-contract.ts";
import { getParts } from "../../api/profile-api.ts";
import { element, type Child } from "../../dom/element.ts";
import { count } from "../relation-text.ts";
import type { Stage } from "../stage.ts";
import { pending } from "./pending.ts";

type Part = EntityParts["parts"][number];
type Merge = EntityParts["merges"][number];

/** Why nothing was judged: which ids are not up to the documents. */
const UNJUDGED: Partial<Record<NodeView["kind"], string>> = {
  State: "Its id is its code of ISO 3166-1, so nothing had to be judged.",
  Alliance: "Its id is from a table of alliances, so nothing had to be judged.",
};

const IDS = /\b(person|state|alliance|organization|place):([^\s;,]+)/gu;

/** "both are of state:USA" as "Both are of United States": where a name is not known, what the id says. */
export function reasonText(reason: string, nameOf: (id: string) => string | undefined): string {
  const text = reason.replaceAll(
    IDS,
    (id: string, _: string, slug: string) =>
      nameOf(id) ?? slug.replaceAll("-", " ").replaceAll(/\b[a-z]/gu, (letter) => letter.toUpperCase()),
  );
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** "by the machine, 97 % sure" or "by Ada on 2024-06-01" */
export function judgeText({ human, by, score, at }: Pick<Merge, "human" | "by" | "score" | "at">): string {
  if (human) return `by ${by} on ${at.slice(0, 10)}`;
  if (score === null) return "by the machine";
  return `by the machine, ${score >= 0.995 ? "over 99" : String(Math.round(score * 100))} % sure`;
}

function partItem({ id, name, state, documents }: Part, nameOf: (id: string) => string | undefined): HTMLElement {
  const side = state === null ? "" : ` of ${nameOf(state) ?? state}`;
  return element(
    "li",
    {},
    `${name ?? id}${side}`,
    element("span", { class: "relation-summary" }, element("code", {}, id), ` · ${count(documents, "document")}`),
  );
}

function mergeItem(
  merge: Merge,
  partOf: (id: string) => string,
  nameOf: (id: string) => string | undefined,
): HTMLElement {
  return element(
    "li",
    {},
    `${partOf(merge.left)} and ${partOf(merge.right)}`,
    element(
      "span",
      { class: "relation-summary" },
      merge.reason === "" ? "No reason was noted" : reasonText(merge.reason, nameOf),
      ` (${judgeText(merge)})`,
    ),
  );
}

async function content(node: NodeView, stage: Stage): Promise<readonly Child[]> {
  const { parts, merges } = await getParts(node.id);
  const nameOf = (id: string): string | undefined => stage.view.nodes.get(id)?.name;
  const byId = new Map(parts.map((part) => [part.id, part]));
  const partOf = (id: string): string => {
    const part = byId.get(id);
    if (part === undefined) return id;
    return part.state === null ? (part.name ?? id) : `${part.name ?? id} (${nameOf(part.state) ?? part.state})`;
  };
  const why = UNJUDGED[node.kind] ?? "Documents call it by one id, so nothing had to be judged.";
  return [
    element("ul", { class: "relation-list" }, ...parts.map((part) => partItem(part, nameOf))),
    ...(merges.length === 0
      ? [element("p", { class: "muted" }, parts.length > 1 ? "They share the id that documents use." : why)]
      : [
          element("h4", {}, "Why they are one"),
          element("ul", { class: "relation-list" }, ...merges.map((merge) => mergeItem(merge, partOf, nameOf))),
        ]),
    element(
      "p",
      { class: "muted" },
      "Is that wrong? Take a part out with ",
      element("code", {}, "standoff entities split"),
      ", put one in with ",
      element("code", {}, "standoff entities merge"),
      ".",
    ),
  ];
}

/** Read when it is opened. */
export function mergeSection(node: NodeView, stage: Stage): HTMLElement {
  const details = element("details", { class: "sources" }, element("summary", {}, "How it was merged"));
  details.addEventListener(
    "toggle",
    () => {
      details.append(pending(() => content(node, stage)));
    },
    { once: true },
  );
  return element("section", {}, details);
}

/** What is selected, as the page's address says it: `#node=state:RUS` or `#relation=…`. */

export type Selection = { readonly node: string } | { readonly relation: string } | undefined;

export function selectionOf(hash: string): Selection {
  const parameters = new URLSearchParams(hash.replace(/^#/u, ""));
  const node = parameters.get("node");
  if (node !== null && node !== "") return { node };
  const relation = parameters.get("relation");
  return relation === null || relation === "" ? undefined : { relation };
}

export function hashOf(selection: Selection): string {
  return selection === undefined ? "" : `#${new URLSearchParams(selection).toString()}`;
}

export function isSame(a: Selection, b: Selection): boolean {
  return hashOf(a) === hashOf(b);
}

/**
 * What the page's address says after its `#`: a selection (`node=state:RUS`, `relation=…`) on the first picture, a whole state
 * (`state=…`), or a saved view (`view=view:…`).
 */
import { hashOf, selectionOf, type Selection } from "../selection.ts";
import { fromJson, toJson, type ViewState } from "../view-state.ts";
import { packed, unpacked } from "./packed.ts";

export type Address =
  | { readonly kind: "start"; readonly selection: Selection }
  | { readonly kind: "state"; readonly state: ViewState }
  | { readonly kind: "saved"; readonly id: string }
  /** A link that was cut or changed on its way. */
  | { readonly kind: "broken" };

/** What browsers, mail and chat programs pass on whole: a picture of some 1,500 nodes. */
export const MAX_ADDRESS = 30_000;

/** Characters that a fragment may hold as they are; all others are percent-encoded. */
function plain(json: string): string {
  return encodeURIComponent(json).replace(/%(?:3A|2C|7C|40)/gu, decodeURIComponent);
}

function parsed(json: string | undefined): ViewState | undefined {
  try {
    return json === undefined ? undefined : fromJson(JSON.parse(json));
  } catch {
    return undefined;
  }
}

/** `#state=…` in the shorter of two forms; undefined when it is longer than a link can be. */
export async function addressOf(state: ViewState): Promise<string | undefined> {
  const json = JSON.stringify(toJson(state));
  const readable = plain(json);
  const short = await packed(json);
  const address = `#state=${short !== undefined && short.length < readable.length ? short : readable}`;
  return address.length <= MAX_ADDRESS ? address : undefined;
}

export const addressOfSaved = (id: string): string => `#view=${encodeURIComponent(id)}`;

export const addressOfStart = (selection: Selection): string => hashOf(selection);

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Whether a fragment is the page's own, and none that leads to a place on it. */
export const isAddress = (hash: string): boolean => hash === "" || /^#(?:node|relation|state|view)=/u.test(hash);

/** Reads what follows the page's path. */
export async function readAddress(hash: string): Promise<Address> {
  const [, name, value = ""] = /^#(state|view)=(.*)$/su.exec(hash) ?? [];
  if (name === "view") {
    const id = decoded(value);
    return id === undefined || id === "" ? { kind: "broken" } : { kind: "saved", id };
  }
  if (name !== "state") return { kind: "start", selection: selectionOf(hash) };
  const json = /^(?:%7B|\{)/iu.test(value) ? decoded(value) : await unpacked(value);
  const state = parsed(json);
  return state === undefined ? { kind: "broken" } : { kind: "state", state };
}

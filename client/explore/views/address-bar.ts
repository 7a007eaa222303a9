/**
 * Keeps the page's address in step with the page, so that it can be copied at any time. Each selection is an entry of the
 * browser's history; Back and Forward go between selections and leave the picture to undo and redo. An address that comes from
 * elsewhere (a link, another page load) opens as a whole.
 */
import type { Stage } from "../stage.ts";
import type { Selection } from "../selection.ts";
import { stateOf, toJson } from "../view-state.ts";
import { addressOf, addressOfStart, isAddress } from "./address.ts";

/** Browsers refuse more than some 100 changes in 30 seconds; a drag or a turn of the wheel makes one. */
const SETTLED_MS = 400;

interface Entry {
  /** The page load that made it. */
  readonly session: string;
  readonly selection: Selection;
}

export interface AddressEvents {
  /** Back or Forward came to a selection. */
  readonly onSelection: (selection: Selection) => void;
  /** The address is one that this page load did not make. */
  readonly onForeign: () => void;
}

export class AddressBar {
  readonly #stage: Stage;
  readonly #session = crypto.randomUUID();
  /** The first picture, which needs no address of its own. */
  #start: string | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  /** The address as it was last written or taken up: another one has come from elsewhere and waits to be opened. */
  #known = location.hash;

  constructor(stage: Stage, { onSelection, onForeign }: AddressEvents) {
    this.#stage = stage;
    window.addEventListener("popstate", ({ state }) => {
      const entry = state as Entry | null;
      if (entry?.session !== this.#session) return;
      this.#known = location.hash;
      onSelection(entry.selection);
    });
    window.addEventListener("hashchange", () => {
      const entry = history.state as Entry | null;
      if (entry?.session === this.#session) return;
      this.#known = location.hash;
      if (isAddress(location.hash)) onForeign();
      else this.refresh();
    });
    stage.onView(() => {
      this.refresh();
    });
    stage.canvas.onCamera(() => {
      this.refresh();
    });
  }

  /** What is shown now is what the page shows without an address. */
  begin(): void {
    this.#start = this.#picture();
    this.refresh();
  }

  /** Makes an entry of the browser's history for a selection that is about to be shown. */
  push(selection: Selection): void {
    history.pushState(this.#entry(selection), "", addressOfStart(selection) || location.pathname);
    this.#known = location.hash;
    this.refresh();
  }

  /** Takes the page's state into the address once it has settled. */
  refresh(): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => void this.write(), SETTLED_MS);
  }

  /** Takes the page's state into the address. @returns whether it fits into one */
  async write(): Promise<boolean> {
    clearTimeout(this.#waiting);
    const { view, selection, canvas } = this.#stage;
    const { camera } = canvas;
    if (canvas.isFitted && this.#picture() === this.#start) {
      this.#replace(addressOfStart(selection), selection);
      return true;
    }
    const address = await addressOf(stateOf(view, canvas.positions, selection, camera));
    // Something else was shown while the state was being compressed, and will be written in its turn.
    if (this.#stage.view !== view || this.#stage.selection !== selection) return this.write();
    this.#replace(address ?? addressOfStart(selection), selection);
    return address !== undefined;
  }

  #replace(hash: string, selection: Selection): void {
    if (location.hash !== this.#known) return;
    history.replaceState(this.#entry(selection), "", hash === "" ? location.pathname : hash);
    this.#known = location.hash;
  }

  #entry(selection: Selection): Entry {
    return { session: this.#session, selection };
  }

  /** All but selection and camera. */
  #picture(): string {
    const { view, canvas } = this.#stage;
    return JSON.stringify(toJson(stateOf(view, canvas.positions, undefined, undefined)));
  }
}

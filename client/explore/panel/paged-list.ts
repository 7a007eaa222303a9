/** A list that comes a page at a time: more on demand, with what is there and what there is in all. */
import { RequestError } from "../../api/request-json.ts";
import { button, element } from "../../dom/element.ts";
import { count } from "../relation-text.ts";
import { pending } from "./pending.ts";

export interface ListPage<T> {
  readonly items: readonly T[];
  readonly total: number;
}

export interface PagedListOptions<T> {
  readonly class: string;
  /** What one item is called, and several. */
  readonly noun: readonly [one: string, many: string];
  readonly load: (offset: number) => Promise<ListPage<T>>;
  readonly item: (item: T) => HTMLElement;
  /** What is said when there is nothing. */
  readonly empty: string;
  /** Called after each page with everything that is there. */
  readonly onPage?: (items: readonly T[], list: HTMLElement, total: number) => void;
}

export function pagedList<T>({ load, item, noun: [one, many], empty, onPage, ...options }: PagedListOptions<T>) {
  return pending(async () => {
    const first = await load(0);
    if (first.items.length === 0) return [element("p", { class: "muted" }, empty)];
    const all = [...first.items];
    let { total } = first;
    const list = element("ol", { class: options.class }, ...all.map(item));
    const note = element("span", { class: "muted" });
    const more = button("Show more", () => void showMore());
    const foot = element("p", { class: "list-foot" }, more, note);

    function say(): void {
      foot.hidden = all.length >= total;
      note.textContent = `${all.length.toLocaleString("en")} of ${count(total, one, many)}`;
      onPage?.(all, list, total);
    }

    async function showMore(): Promise<void> {
      more.disabled = true;
      try {
        const page = await load(all.length);
        const added = page.items.map(item);
        list.append(...added);
        all.push(...page.items);
        // What there is may have changed in the meantime; a page without anything ends the list.
        total = page.items.length === 0 ? all.length : page.total;
        more.textContent = "Show more";
        say();
        if (foot.hidden) added[0]?.querySelector<HTMLElement>("a, button")?.focus();
      } catch (error) {
        if (!(error instanceof RequestError)) throw error;
        more.textContent = "Try again";
        note.textContent = error.message;
      } finally {
        more.disabled = false;
      }
    }

    say();
    return [list, foot];
  });
}

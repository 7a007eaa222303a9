/** Keeping views: each change is checked against the others in its own transaction. */
import { getStatement } from "../catalogue.ts";
import type { GraphEngine, Transaction } from "../engine.ts";
import { StandoffError } from "../errors.ts";
import { MAX_SAVED_VIEWS, type SavedView, type SavedViewSummary } from "../model/saved-view.ts";
import type { ViewChange } from "../ports.ts";
import { savedViewRow, savedViewSummaryRow } from "../read/saved-views.ts";
import { lockGraph } from "./put-documents.ts";
import { runOnce } from "./write-statement.ts";

async function listAll(transaction: Transaction): Promise<SavedViewSummary[]> {
  const rows = await transaction.run(getStatement("queries/read/list-saved-views"));
  return rows.map((row) => savedViewSummaryRow.parse(row));
}

async function find(transaction: Transaction, id: string): Promise<SavedView | undefined> {
  const [row] = await transaction.run(getStatement("queries/read/find-saved-view"), { id });
  return row === undefined ? undefined : savedViewRow.parse(row);
}

function put(transaction: Transaction, { id, name, createdAt, changedAt, state }: SavedView): Promise<void> {
  return runOnce(transaction, "put-saved-view", { id, name, createdAt, changedAt, state });
}

/** @throws StandoffError `conflict` when another view has the name */
function checkName(name: string, id: string, others: readonly SavedViewSummary[]): void {
  const taken = others.find((other) => other.id !== id && other.name.toLowerCase() === name.toLowerCase());
  if (taken === undefined) return;
  throw new StandoffError(
    "conflict",
    `There is a saved view called "${taken.name}": replace it, or choose another name.`,
    { details: { id: taken.id, name: taken.name } },
  );
}

/** See `GraphWriter.saveView`. */
export function saveView(engine: GraphEngine, view: SavedView): Promise<void> {
  return engine.write(async (transaction) => {
    await lockGraph(transaction);
    const others = await listAll(transaction);
    if (others.some((other) => other.id === view.id)) {
      throw new StandoffError("conflict", "That view is saved already: change it instead.", {
        details: { id: view.id },
      });
    }
    checkName(view.name, view.id, others);
    if (others.length >= MAX_SAVED_VIEWS) {
      throw new StandoffError(
        "conflict",
        `There are ${String(MAX_SAVED_VIEWS)} saved views, and no room for more: delete one first.`,
        { details: { limit: MAX_SAVED_VIEWS } },
      );
    }
    await put(transaction, view);
  });
}

/** See `GraphWriter.changeView`. */
export function changeView(engine: GraphEngine, id: string, { name, state, at }: ViewChange): Promise<SavedView> {
  return engine.write(async (transaction) => {
    await lockGraph(transaction);
    const before = await find(transaction, id);
    if (before === undefined) {
      throw new StandoffError("not-found", "That view is not saved any more: somebody may have deleted it.", {
        details: { id },
      });
    }
    const changed = { ...before, name: name ?? before.name, state: state ?? before.state, changedAt: at };
    checkName(changed.name, id, await listAll(transaction));
    await put(transaction, changed);
    return changed;
  });
}

/** See `GraphWriter.deleteView`. */
export function deleteView(engine: GraphEngine, id: string): Promise<SavedView | undefined> {
  return engine.write(async (transaction) => {
    await lockGraph(transaction);
    const found = await find(transaction, id);
    if (found !== undefined) await runOnce(transaction, "delete-saved-view", { id });
    return found;
  });
}

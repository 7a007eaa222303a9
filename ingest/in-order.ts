/** Work on many items of which some are under way at a time. */

/**
 * Does the work for each item and gives the results in the order of the items. The next item begins when a result is taken.
 * @param width how many are under way at most
 */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const pending: Promise<Result>[] = [];
  for (const item of items) {
    const started = work(item);
    // It is awaited in its turn; until then its failure is nobody's.
    started.catch(() => undefined);
    pending.push(started);
    const [first] = pending;
    if (first === undefined || pending.length < width) continue;
    yield await first;
    void pending.shift();
  }
  for (const started of pending) yield await started;
}

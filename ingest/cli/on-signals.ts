/** Signals of the terminal and the system, as something to stop at. */

/** Aborts at the first of the signals; the next one ends the process, as it does when nobody listens. */
export function onSignals(names: readonly NodeJS.Signals[]): AbortSignal {
  const controller = new AbortController();
  const stop = (): void => {
    for (const name of names) process.off(name, stop);
    controller.abort();
  };
  for (const name of names) process.on(name, stop);
  return controller.signal;
}

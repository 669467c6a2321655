let last: Promise<unknown> = Promise.resolve();

/** Runs something once everything before it has ended: one process has one set of globals. */
export function exclusively<T>(run: () => Promise<T>): Promise<T> {
  const next = last.then(run, run);
  last = next.catch(() => {});
  return next;
}

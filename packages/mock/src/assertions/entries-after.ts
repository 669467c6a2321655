/**
 * The entries of a log after a place in the timeline. A log is in its order, so that those before it need not be looked
 * at, whenever one is awaited.
 */
export function entriesAfter<T extends { readonly seq: number }>(entries: readonly T[], after: number): readonly T[] {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entries[middle]!.seq > after) high = middle;
    else low = middle + 1;
  }
  return entries.slice(low);
}

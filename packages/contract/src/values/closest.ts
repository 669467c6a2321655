/** No name of the contract is half as long: what is longer is no typo of one. */
const MAX_LENGTH = 64;

/**
 * The candidate that a misspelt name most likely stands for: one edit away, or two if it has five letters or more.
 * Swapping two neighbouring letters is one edit; case, `_` and `-` do not count.
 * @example closest('rfom', ['from', 'chat_id']); // 'from'
 * @example closest('chatId', ['from', 'chat_id']); // 'chat_id'
 */
export function closest(name: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = name.length < 5 ? 2 : 3;
  for (const candidate of candidates) {
    const distance = distanceBetween(name, candidate, bestDistance);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/**
 * What to do about a name that does not exist: the one that was meant, if one is close.
 * @param otherwise what to do if none is. Default: `Use one of` them
 * @example suggest('chat.patch', eventNames); // Did you mean "chats.patch"?
 */
export function suggest(name: string, names: readonly string[], otherwise?: string): string {
  const meant = closest(name, names);
  return meant ? `Did you mean "${meant}"?` : (otherwise ?? `Use one of ${names.join(', ')}`);
}

/** Values in the order of their likeness to a text, the closest first. */
export function byCloseness(text: string, values: readonly string[]): string[] {
  const distances = new Map(values.map((value) => [value, distanceBetween(text, value, MAX_LENGTH)]));
  return values.toSorted((a, b) => distances.get(a)! - distances.get(b)!);
}

function distanceBetween(name: string, candidate: string, limit: number): number {
  return name.length > MAX_LENGTH ? limit : editDistance(bare(name), bare(candidate), limit);
}

function bare(name: string): string {
  return name.toLowerCase().replaceAll(/[_-]/g, '');
}

/** The distance of Damerau and Levenshtein (optimal string alignment), or the limit if it is not below that. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = isSwapped ? beforeLast[j - 2]! + 1 : substitution;
      row.push(Math.min(substitution, swap, last[j]! + 1, row[j - 1]! + 1));
    }
    if (Math.min(...row, ...last) >= limit) return limit;
    [beforeLast, last] = [last, row];
  }
  return Math.min(last[b.length]!, limit);
}

/** Texts in results that are longer are cut. */
const LONGEST_TEXT = 2_000;

/** How many characters of JSON a list in a result may take. */
const LONGEST_LIST = 24_000;

/**
 * Cuts long texts in a result, such as files in Base64, which would fill the context of an assistant.
 * @example cutTexts({ data: 'x'.repeat(5_000) }) // { data: 'xx…[cut: 5000 characters]' }
 */
export function cutTexts<T>(value: T): T {
  if (typeof value === 'string' && value.length > LONGEST_TEXT) {
    return `${value.slice(0, LONGEST_TEXT)}…[cut: ${value.length} characters]` as T;
  }
  if (Array.isArray(value)) return value.map(cutTexts) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, cutTexts(inner)])) as T;
}

/**
 * The first entries of a list, as many as a result may contain, but at least one.
 * @example takeFirst(rows).length < rows.length // there is more
 */
export function takeFirst<T>(entries: readonly T[], longest = LONGEST_LIST): T[] {
  let length = 0;
  const fitting = entries.findIndex((entry, index) => {
    length += JSON.stringify(entry).length;
    return length > longest && index > 0;
  });
  return fitting < 0 ? [...entries] : entries.slice(0, fitting);
}

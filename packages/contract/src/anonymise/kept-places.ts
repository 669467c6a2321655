import { closest } from '../values/closest.ts';
import { splitPointer } from '../values/pointer.ts';
import type { Place } from './place.ts';

/** What is kept below a place: everything, or what is left of the pointers that lead through it. */
export type Kept = 'all' | readonly (readonly string[])[];

/** Any property or item, in a pointer. */
const ANY = '*';

/** Which parts of payloads are kept as they are. */
export interface KeptPlaces {
  /** What is kept in a payload. */
  readonly root: Kept;
  /** What is kept in a property or an item. */
  below(kept: Kept, key: string): Kept;
}

/**
 * Reads names of properties, such as `text`, and JSON Pointers, such as `/messages/0/text`, in which `*` is any name or index.
 * @throws {TypeError} if the schemas declare no such property
 */
export function createKeptPlaces(fields: readonly string[], table: readonly Place[]): KeptPlaces {
  const names = new Set(fields.filter((field) => !field.startsWith('/')));
  const pointers = fields.filter((field) => field.startsWith('/')).map(splitPointer);
  const declared = new Set(table.flatMap(({ properties }) => Object.keys(properties ?? {})));
  for (const name of names) if (!declared.has(name)) throw undeclared(name, name, declared);
  for (const pointer of pointers) checkPointer(pointer, table);
  return {
    root: pointers,
    below(kept, key) {
      if (kept === 'all' || names.has(key)) return 'all';
      if (kept.length === 0) return kept;
      const rest = kept.filter(([first]) => first === key || first === ANY).map((pointer) => pointer.slice(1));
      return rest.some((pointer) => pointer.length === 0) ? 'all' : rest;
    },
  };
}

/** Follows a pointer through the table, by all rows that `*` can lead to. */
function checkPointer(pointer: readonly string[], table: readonly Place[]): void {
  let rows: readonly Place[] = [table[0]!];
  for (const key of pointer) {
    const isItem = key === ANY || /^\d+$/.test(key);
    const next = rows.flatMap(({ properties = {}, items }) => [
      ...(key === ANY ? Object.values(properties) : Object.hasOwn(properties, key) ? [properties[key]!] : []),
      ...(isItem && items !== undefined ? [items] : []),
    ]);
    if (next.length === 0) {
      const names = rows.flatMap(({ properties }) => Object.keys(properties ?? {}));
      throw undeclared(key, `/${pointer.join('/')}`, names);
    }
    rows = next.map((row) => table[row]!);
  }
}

function undeclared(name: string, field: string, names: Iterable<string>): TypeError {
  const likely = closest(name, names);
  const advice = likely === undefined ? 'Name a property that the schemas declare' : `Did you mean "${likely}"?`;
  const where = name === field ? 'the schemas declare no such property' : `the schemas declare no "${name}" there`;
  return new TypeError(`Failed to keep ${JSON.stringify(field)}: ${where}. ${advice.replace(/([^?])$/, '$1.')}`);
}

import type { Schema } from './read-schemas.ts';

/** The definitions with these titles and those that they refer to, sorted by title. Titles without a definition are ignored. */
export function reachableFrom(titles: readonly string[], definitions: Record<string, Schema>): Record<string, Schema> {
  const reached = new Set(titles.filter((title) => definitions[title]));
  for (const title of reached) {
    const text = JSON.stringify(definitions[title]);
    for (const [, referred = ''] of text.matchAll(/"\$ref":"#\/(?:\$defs|definitions)\/(\w+)"/g)) reached.add(referred);
  }
  return Object.fromEntries([...reached].sort().map((title) => [title, definitions[title] as Schema]));
}

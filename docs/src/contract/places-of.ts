import type { Definitions } from './json-schema.ts';
import { refName } from './json-schema.ts';

/** Where a definition can occur: the events, and the operations whose response or request can contain it. */
export interface Places {
  events: Set<string>;
  responses: Set<string>;
  requests: Set<string>;
}

/** The titles of the payloads of an API, by event or operation. */
export type Roots = Record<keyof Places, Iterable<readonly [name: string, title: string]>>;

/**
 * Finds the places in which each definition can occur, through any number of references.
 * @returns an entry for each definition, even if it has no place
 */
export function placesOf(definitions: Definitions, roots: Roots): Map<string, Places> {
  const places = new Map(
    Object.keys(definitions).map((title): [string, Places] => [
      title,
      { events: new Set(), responses: new Set(), requests: new Set() },
    ]),
  );
  for (const kind of ['events', 'responses', 'requests'] as const) {
    for (const [name, title] of roots[kind]) {
      for (const reached of reachableFrom(title, definitions)) places.get(reached)?.[kind].add(name);
    }
  }
  return places;
}

function reachableFrom(title: string, definitions: Definitions, found = new Set<string>()): Set<string> {
  if (found.has(title)) return found;
  found.add(title);
  for (const target of targetsIn(definitions[title])) reachableFrom(target, definitions, found);
  return found;
}

function* targetsIn(schema: unknown): Generator<string> {
  if (typeof schema !== 'object' || schema === null) return;
  for (const [key, child] of Object.entries(schema)) {
    if (key === '$ref' && typeof child === 'string') yield refName(child);
    else yield* targetsIn(child);
  }
}

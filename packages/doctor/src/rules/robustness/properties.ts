import { joinPointer } from '@whapi-webhooks/contract';
import type { Json } from './provocation.ts';

/** A property in a webhook, by the keys that lead to it. */
export type Path = readonly (string | number)[];

/** All properties of a webhook, also those in lists. */
export function* propertiesOf(value: unknown, path: Path = []): Generator<{ path: Path; value: unknown }> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* propertiesOf(item, [...path, index]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) {
      yield { path: [...path, name], value: item };
      yield* propertiesOf(item, [...path, name]);
    }
  }
}

/** A copy in which one property has another value; `undefined` leaves it out. */
export function withProperty(webhook: Json, path: Path, value: unknown): Json {
  const copy = structuredClone(webhook) as Record<string | number, unknown>;
  let parent = copy;
  for (const key of path.slice(0, -1)) parent = parent[key] as typeof parent;
  const last = path.at(-1) as string | number;
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy as Json;
}

export function pointerTo(path: Path): string {
  return path.reduce<string>((pointer, key) => joinPointer(pointer, String(key)), '');
}

/** The same for the same property of any item of a list. */
export function placeOf(path: Path): string {
  return pointerTo(path.map((key) => (typeof key === 'number' ? '*' : key)));
}

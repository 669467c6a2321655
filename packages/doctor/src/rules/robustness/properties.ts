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

/**
 * A copy in which one property has another value; `undefined` leaves it out. It shares with the webhook all that is not on
 * the way to the property.
 */
export function withProperty(webhook: Json, path: Path, value: unknown): Json {
  return changed(webhook, path, value) as Json;
}

function changed(parent: unknown, [key, ...rest]: Path, value: unknown): unknown {
  const copy = (Array.isArray(parent) ? [...parent] : { ...(parent as Json) }) as Record<string | number, unknown>;
  const name = key as string | number;
  const item = rest.length > 0 ? changed(copy[name], rest, value) : value;
  if (item === undefined) delete copy[name];
  else copy[name] = item;
  return copy;
}

export function pointerTo(path: Path): string {
  return path.reduce<string>((pointer, key) => joinPointer(pointer, String(key)), '');
}

/** The same for the same property of any item of a list. */
export function placeOf(path: Path): string {
  return pointerTo(path.map((key) => (typeof key === 'number' ? '*' : key)));
}

import { splitPointer } from '@whapi-webhooks/contract';
import type { Assignment } from '../commands/option-parsers.ts';

/** A copy of a webhook with values put into it. Objects on the way that are missing are made; a list grows by one item at a time. */
export function applyAssignments<T extends object>(webhook: T, assignments: readonly Assignment[]): T {
  const copy = structuredClone(webhook);
  for (const { pointer, value } of assignments) {
    const keys = splitPointer(pointer);
    const last = keys.pop()!;
    const place = keys.reduce<Record<string, unknown>>((object, key) => childOf(object, key), copy as never);
    define(place, last, value);
  }
  return copy;
}

function childOf(object: Record<string, unknown>, key: string): Record<string, unknown> {
  const child = Object.hasOwn(object, key) ? object[key] : undefined;
  if (typeof child === 'object' && child !== null) return child as Record<string, unknown>;
  define(object, key, {});
  return object[key] as Record<string, unknown>;
}

/** An assignment to `__proto__` would set the prototype instead of a key. */
function define(object: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}

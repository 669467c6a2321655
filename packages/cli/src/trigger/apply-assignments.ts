import { splitPointer } from '@whapi-webhooks/contract';
import { usageError } from '../cli-error.ts';

/** A value to set in a webhook. */
export interface Assignment {
  /** JSON Pointer of the value. */
  pointer: string;
  value: unknown;
}

/**
 * Sets values in a copy of a webhook. Missing objects on the way are created; an array grows by one item at a time, at
 * its length or at `-`.
 * @throws {CliError} for a pointer into a text or number, or to an item that an array cannot have
 * @example applyAssignments(webhook, [{ pointer: '/chats_removed/0', value: '919984351847@s.whatsapp.net' }]);
 */
export function applyAssignments<T extends object>(webhook: T, assignments: readonly Assignment[]): T {
  const copy = structuredClone(webhook);
  for (const { pointer, value } of assignments) {
    const keys = splitPointer(pointer);
    const last = keys.pop()!;
    let target: object = copy;
    for (const key of keys) target = childOf(target, key, pointer);
    set(target, last, value, pointer);
  }
  return copy;
}

function childOf(target: object, key: string, pointer: string): object {
  const child = Object.hasOwn(target, key) ? (target as Record<string, unknown>)[key] : undefined;
  if (typeof child === 'object' && child !== null) return child;
  if (child !== undefined && child !== null) {
    throw usageError(`failed to set ${pointer}: "${key}" is a ${typeof child}. Set it to an object first`);
  }
  const created = {};
  set(target, key, created, pointer);
  return created;
}

function set(target: object, key: string, value: unknown, pointer: string): void {
  const name = Array.isArray(target) ? indexIn(target, key, pointer) : key;
  // An assignment to `__proto__` would set the prototype.
  Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
}

function indexIn({ length }: readonly unknown[], key: string, pointer: string): number {
  if (key === '-') return length;
  if (/^(0|[1-9]\d*)$/.test(key) && Number(key) <= length) return Number(key);
  throw usageError(
    `failed to set ${pointer}: "${key}" is not an item of the array of ${length}. Use 0 to ${length}, or -`,
  );
}

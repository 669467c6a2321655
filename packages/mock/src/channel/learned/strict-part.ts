import { splitPointer, validateWebhook } from '@whapi-webhooks/contract';
import type { WhapiEventName } from '@whapi-webhooks/types';

/** The event, and the list in its webhook, that an entity is checked as. */
const HOLDERS = {
  call: ['calls.post', 'calls'],
  chat: ['chats.post', 'chats'],
  contact: ['contacts.post', 'contacts'],
  group: ['groups.post', 'groups'],
  label: ['labels.post', 'labels'],
  message: ['messages.post', 'messages'],
  status: ['statuses.post', 'statuses'],
} as const satisfies Record<string, readonly [WhapiEventName, string]>;

export type EntityKind = keyof typeof HOLDERS;

/** A part of an entity can have faults that only show once others are removed. */
const MOST_ROUNDS = 10;

/**
 * An entity of a webhook as far as it keeps the strict contract: without what is undeclared or malformed. The mock's own
 * webhooks will contain it, and they are strict.
 * @returns `undefined` when what is left is no such entity
 */
export function strictPart<T extends object>(kind: EntityKind, entity: unknown): T | undefined {
  const [event, key] = HOLDERS[kind];
  const list: unknown[] = [structuredClone(entity)];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const result = validateWebhook({ [key]: list, channel_id: 'NEMO-1' }, { profile: 'strict', event });
    if (result.valid) return list[0] as T;
    // The last one first: the places of the others stay the same.
    const removed = result.issues.toReversed().map(({ pointer }) => remove(list, splitPointer(pointer).slice(1)));
    if (!removed.includes(true) || list.length === 0) return undefined;
  }
  return undefined;
}

/** Removes the value at a place. Returns whether there was one. */
function remove(root: object, keys: readonly string[]): boolean {
  const last = keys.at(-1);
  const owner = keys
    .slice(0, -1)
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], root);
  if (last === undefined || typeof owner !== 'object' || owner === null || !Object.hasOwn(owner, last)) return false;
  if (Array.isArray(owner)) owner.splice(Number(last), 1);
  else delete (owner as Record<string, unknown>)[last];
  return true;
}

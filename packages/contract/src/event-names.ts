import type { WhapiEventName } from '@whapi-webhooks/types';
import { payloadKeys } from './generated/payload-keys.ts';

export { payloadKeys };

/** Every event of the contract, in alphabetical order. */
export const eventNames = Object.keys(payloadKeys) as readonly WhapiEventName[];

/** Whether a text names an event of the contract. */
export function isEventName(name: string): name is WhapiEventName {
  return Object.hasOwn(payloadKeys, name);
}

/** Looking up two short texts that are there is much faster than joining them first. */
const namesByType = new Map<string, Map<string, WhapiEventName>>();
for (const name of eventNames) {
  const [type = '', method = ''] = name.split('.');
  namesByType.set(type, (namesByType.get(type) ?? new Map()).set(method, name));
}

/** The event of a type and a method, if it is one of the contract. */
export function findEventName(type: string, method: string): WhapiEventName | undefined {
  return namesByType.get(type)?.get(method);
}

/**
 * The event that a payload key tells where a mode leaves `event` out.
 * Of events that share a key it is `post`, which the vendor documents; the others are rare.
 */
export const eventByKey: ReadonlyMap<string, WhapiEventName> = new Map(
  eventNames
    .toSorted((a, b) => Number(a.endsWith('.post')) - Number(b.endsWith('.post')))
    .flatMap((name) => payloadKeys[name].map((key) => [key, name])),
);

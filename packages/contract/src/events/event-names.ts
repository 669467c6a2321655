import type { WhapiEventName } from '@whapi-webhooks/types';
import { payloadKeys } from '../generated/payload-keys.ts';

export { payloadKeys };

/** Every event of the contract, in alphabetical order. */
export const eventNames: readonly WhapiEventName[] = /* @__PURE__ */ listNames();

function listNames(): WhapiEventName[] {
  return Object.keys(payloadKeys) as WhapiEventName[];
}

/** Whether a text is the name of an event of the contract. */
export function isEventName(name: string): name is WhapiEventName {
  return Object.hasOwn(payloadKeys, name);
}

let namesByType: Map<string, Map<string, WhapiEventName>> | undefined;

/** The event of a type and a method, if the contract has it. Two look-ups are much faster than joining the texts. */
export function findEventName(type: string, method: string): WhapiEventName | undefined {
  namesByType ??= groupByType();
  return namesByType.get(type)?.get(method);
}

function groupByType(): Map<string, Map<string, WhapiEventName>> {
  const groups = new Map<string, Map<string, WhapiEventName>>();
  for (const name of eventNames) {
    const [type = '', method = ''] = name.split('.');
    groups.set(type, (groups.get(type) ?? new Map()).set(method, name));
  }
  return groups;
}

let namesByKey: Map<string, WhapiEventName[]> | undefined;

/**
 * The events of each payload key. Of several that share one, the `post` event comes first: it is the one that the
 * vendor documents, and the others are rare.
 */
export function eventsByKey(): ReadonlyMap<string, readonly WhapiEventName[]> {
  namesByKey ??= groupByKey();
  return namesByKey;
}

function groupByKey(): Map<string, WhapiEventName[]> {
  const groups = new Map<string, WhapiEventName[]>();
  const postFirst = eventNames.toSorted((a, b) => Number(b.endsWith('.post')) - Number(a.endsWith('.post')));
  for (const name of postFirst) {
    for (const key of payloadKeys[name]) groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  return groups;
}

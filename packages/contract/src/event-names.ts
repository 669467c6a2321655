import type { WhapiEventName } from '@whapi-webhooks/types';
import { payloadKeys } from './generated/payload-keys.ts';

export { payloadKeys };

/** Every event of the contract, in alphabetical order. */
export const eventNames = Object.keys(payloadKeys) as readonly WhapiEventName[];

/** Whether a text names an event of the contract. */
export function isEventName(name: string): name is WhapiEventName {
  return Object.hasOwn(payloadKeys, name);
}

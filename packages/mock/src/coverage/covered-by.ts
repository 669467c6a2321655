import { payloadKeys } from '@whapi-webhooks/contract';
import type { Delivery } from '../delivery/delivery.ts';
import type { CoverageGroup } from './coverage.ts';

type Item = Record<string, unknown>;

/** A name and the group it is counted in. */
export type CoveredName = readonly [group: CoverageGroup, name: string];

/**
 * What a handler sees of the contract in a delivery, apart from faults; each name once. Names that the contract does not
 * list may be among it.
 */
export function coveredBy({ event, webhook, mode }: Delivery): CoveredName[] {
  const covered: CoveredName[] = [
    ['events', event],
    ['modes', mode],
  ];
  const add = (group: CoverageGroup, name: unknown) => {
    if (typeof name !== 'string' || covered.some((known) => known[0] === group && known[1] === name)) return;
    covered.push([group, name]);
  };
  const addMessage = (message: unknown) => {
    if (!isItem(message)) return;
    add('messageTypes', message.type);
    if (message.type === 'action' && isItem(message.action)) add('actionTypes', message.action.type);
  };
  const isAboutMessages = event.startsWith('messages.');
  for (const key of payloadKeys[event] ?? []) {
    const value = (webhook as object as Item)[key];
    for (const item of Array.isArray(value) ? value : [value]) {
      if (!isItem(item)) continue;
      if (isAboutMessages) {
        // An update has the message after the change, and the one that caused it.
        for (const message of [item, item.after_update, item.trigger]) addMessage(message);
      } else if (event === 'chats.patch' && Array.isArray(item.changes)) {
        for (const change of item.changes) add('chatChanges', change);
      }
    }
  }
  return covered;
}

/** What is sent unchecked may have anything anywhere. */
function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null;
}

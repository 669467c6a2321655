import { payloadKeys } from '@whapi-webhooks/contract';
import type { WhapiEventName } from '@whapi-webhooks/types';
import type { Delivery } from '../delivery/delivery.ts';
import type { CoverageGroup } from './coverage.ts';

type Item = Record<string, unknown>;

/** What a handler sees of the contract in a delivery, by group. Names that the contract does not list may be among it. */
export function coveredBy({ event, webhook, mode }: Delivery): Record<Exclude<CoverageGroup, 'faults'>, Set<string>> {
  const items = itemsOf(webhook as object as Item, event);
  const messages = event.startsWith('messages.') ? items.flatMap(messagesIn) : [];
  const actions = messages.filter(({ type }) => type === 'action').map(({ action }) => action);
  return {
    events: new Set([event]),
    messageTypes: new Set(texts(messages.map(({ type }) => type))),
    actionTypes: new Set(texts(actions.filter(isItem).map(({ type }) => type))),
    chatChanges: new Set(event === 'chats.patch' ? items.flatMap(({ changes }) => texts(changes)) : []),
    modes: new Set([mode]),
  };
}

function itemsOf(webhook: Item, event: WhapiEventName): Item[] {
  return (payloadKeys[event] ?? []).flatMap((key) => webhook[key]).filter(isItem);
}

/** An update has the message after the change, and the one that caused it. */
function messagesIn(item: Item): Item[] {
  return [item, item.after_update, item.trigger].filter(isItem);
}

/** What is sent unchecked may have anything anywhere. */
function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null;
}

function texts(values: unknown): string[] {
  return Array.isArray(values) ? values.filter((value) => typeof value === 'string') : [];
}

import { payloadKeys } from '@whapi-webhooks/contract';
import type { WhapiEventName, WhapiWebhook } from '@whapi-webhooks/types';
import type { Fault } from './fault.ts';

type Alteration = Extract<Fault, { type: 'unknown-field' | 'unknown-value' }>;
type Item = Record<string, unknown>;

/** Where the first item of a webhook has a vocabulary that the vendor may extend. */
const VOCABULARIES: Partial<Record<WhapiEventName, readonly string[]>> = {
  'calls.post': ['status'],
  'channel.patch': ['status'],
  'channel.post': ['status', 'text'],
  'chats.patch': ['after_update', 'last_message', 'type'],
  'groups.put': ['action'],
  'labels.post': ['color'],
  'messages.patch': ['after_update', 'type'],
  'messages.post': ['type'],
  'messages.put': ['type'],
  'presences.post': ['status'],
  'statuses.post': ['status'],
  'statuses.put': ['status'],
};

/** A copy of a webhook with what no contract knows put into it. */
export function alterWebhook(
  webhook: WhapiWebhook,
  event: WhapiEventName,
  alterations: readonly Alteration[],
): WhapiWebhook {
  if (alterations.length === 0) return webhook;
  const altered = structuredClone(webhook);
  const item = firstItem(altered, event);
  for (const alteration of alterations) {
    if (alteration.type === 'unknown-field') item[alteration.name ?? 'unheard_of'] = true;
    else setAt(item, VOCABULARIES[event], alteration.value ?? 'unheard_of');
  }
  return altered;
}

/** What the webhook is about; the webhook itself where that is a mere text. */
function firstItem(webhook: WhapiWebhook, event: WhapiEventName): Item {
  const fields = webhook as object as Item;
  const items = payloadKeys[event].flatMap((key) => fields[key] ?? []);
  const [item] = items;
  return typeof item === 'object' && item !== null ? (item as Item) : fields;
}

function setAt(item: Item, path: readonly string[] = [], value: string): void {
  const parents = path.slice(0, -1);
  const place = parents.reduce<unknown>((parent, key) => (parent as Item | undefined)?.[key], item) as Item | undefined;
  const key = path.at(-1);
  if (place && key && Object.hasOwn(place, key)) place[key] = value;
}

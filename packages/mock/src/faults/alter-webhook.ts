import { payloadKeys } from '@whapi-webhooks/contract';
import type { WhapiEventName, WhapiWebhook } from '@whapi-webhooks/types';
import type { FaultOf, FaultType } from './fault.ts';

type Alteration = FaultOf<'unknown-field' | 'unknown-value'>;
type Item = Record<string, unknown>;

const UNKNOWN = 'unheard_of';

/** Where the first item of a webhook has a vocabulary that the vendor may extend. */
const VOCABULARIES: Partial<Record<WhapiEventName, readonly string[]>> = {
  'calls.post': ['status'],
  'channel.patch': ['status'],
  'channel.post': ['status', 'text'],
  'chats.patch': ['changes', '0'],
  'groups.post': ['participants', '0', 'rank'],
  'groups.put': ['action'],
  'labels.post': ['color'],
  'messages.patch': ['after_update', 'type'],
  'messages.post': ['type'],
  'messages.put': ['type'],
  'presences.post': ['status'],
  'statuses.post': ['status'],
  'statuses.put': ['status'],
};

/**
 * A copy of a webhook with what no contract declares.
 * @param acting which alterations act, of those that would change anything here
 */
export function alterWebhook(
  webhook: WhapiWebhook,
  event: WhapiEventName,
  acting: (canAct: (alteration: Alteration) => boolean) => readonly Alteration[],
): { webhook: WhapiWebhook; faults: FaultType[] } {
  const alterations = acting((alteration) => {
    if (alteration.type === 'unknown-field') return true;
    const vocabulary = vocabularyOf(firstItem(webhook, event), event);
    return vocabulary !== undefined && vocabulary.value !== (alteration.value ?? UNKNOWN);
  });
  if (alterations.length === 0) return { webhook, faults: [] };
  const altered = structuredClone(webhook);
  const item = firstItem(altered, event);
  for (const alteration of alterations) {
    if (alteration.type === 'unknown-field') item[alteration.name ?? UNKNOWN] = true;
    else vocabularyOf(item, event)?.set(alteration.value ?? UNKNOWN);
  }
  return { webhook: altered, faults: alterations.map(({ type }) => type) };
}

/** The first item of the payload; the webhook itself where that is not an object. */
function firstItem(webhook: WhapiWebhook, event: WhapiEventName): Item {
  const fields = webhook as object as Item;
  const [item] = (payloadKeys[event] ?? []).flatMap((key) => fields[key] ?? []);
  return typeof item === 'object' && item !== null ? (item as Item) : fields;
}

/** The value of the vocabulary and what sets it, if the item has one. */
function vocabularyOf(item: Item, event: WhapiEventName): { value: unknown; set(value: string): void } | undefined {
  const path = [...(VOCABULARIES[event] ?? [])];
  const key = path.pop();
  let parent: unknown = item;
  for (const step of path) parent = (parent as Item | undefined)?.[step];
  const value = key === undefined ? undefined : (parent as Item | undefined)?.[key];
  if (key === undefined || value === undefined) return undefined;
  return {
    value,
    set(changed) {
      (parent as Item)[key] = changed;
    },
  };
}

import { payloadKeys } from '@whapi-webhooks/contract';
import type { WhapiEventName, WhapiWebhook } from '@whapi-webhooks/types';
import type { Fault, FaultType } from './fault.ts';

type AlterationType = 'unknown-field' | 'unknown-value';
type Alteration = Extract<Fault, { type: AlterationType }>;
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
 * A copy of a webhook with what no contract knows put into it.
 * @param happening which of the alterations that are possible here happen now
 */
export function alterWebhook(
  webhook: WhapiWebhook,
  event: WhapiEventName,
  happening: (possible: readonly AlterationType[]) => readonly Alteration[],
): { webhook: WhapiWebhook; faults: FaultType[] } {
  const canBeExtended = vocabularyOf(firstItem(webhook, event), event) !== undefined;
  const alterations = happening(canBeExtended ? ['unknown-field', 'unknown-value'] : ['unknown-field']);
  if (alterations.length === 0) return { webhook, faults: [] };
  const altered = structuredClone(webhook);
  const item = firstItem(altered, event);
  for (const alteration of alterations) {
    if (alteration.type === 'unknown-field') item[alteration.name ?? UNKNOWN] = true;
    else vocabularyOf(item, event)?.(alteration.value ?? UNKNOWN);
  }
  return { webhook: altered, faults: alterations.map(({ type }) => type) };
}

/** What the webhook is about; the webhook itself where that is a mere text. */
function firstItem(webhook: WhapiWebhook, event: WhapiEventName): Item {
  const fields = webhook as object as Item;
  const [item] = payloadKeys[event].flatMap((key) => fields[key] ?? []);
  return typeof item === 'object' && item !== null ? (item as Item) : fields;
}

/** Sets the value of the vocabulary, if the item has one. */
function vocabularyOf(item: Item, event: WhapiEventName): ((value: string) => void) | undefined {
  const path = [...(VOCABULARIES[event] ?? [])];
  const key = path.pop();
  let parent: unknown = item;
  for (const step of path) parent = (parent as Item | undefined)?.[step];
  if (key === undefined || (parent as Item | undefined)?.[key] === undefined) return undefined;
  return (value) => {
    (parent as Item)[key] = value;
  };
}

// How an app uses webhooks. `typescript-versions.test.ts` compiles it with every supported version of TypeScript.
import {
  type AnyWebhook,
  type ChatUpdate,
  eventName,
  isEvent,
  type KnownWebhook,
  type PayloadOf,
  type UnknownWebhook,
  type WebhookOf,
  type WhapiEventName,
  type WhapiWebhook,
} from '@whapi-webhooks/types';

/** An exhaustive `switch` on the guards. */
export function subjects(webhook: WhapiWebhook): unknown {
  switch (true) {
    case isEvent(webhook, 'messages.post'):
    case isEvent(webhook, 'messages.put'):
      return webhook.messages.map((message) => message.id);
    case isEvent(webhook, 'messages.patch'):
      return webhook.messages_updates.map((update) => update.after_update?.id);
    case isEvent(webhook, 'messages.delete'):
      return webhook.messages_removed ?? [webhook.messages_removed_all];
    case isEvent(webhook, 'statuses.post'):
    case isEvent(webhook, 'statuses.put'):
      return webhook.statuses.map((status) => status.id);
    case isEvent(webhook, 'chats.post'):
    case isEvent(webhook, 'chats.put'):
      return webhook.chats.map((chat) => chat.id);
    case isEvent(webhook, 'chats.patch'):
      return webhook.chats_updates.map(labels);
    case isEvent(webhook, 'chats.delete'):
      return webhook.chats_removed.map((id) => id.toUpperCase());
    case isEvent(webhook, 'contacts.post'):
      return webhook.contacts.map((contact) => contact.id);
    case isEvent(webhook, 'contacts.patch'):
      return webhook.contacts_updates.map((update) => update.after_update.id);
    case isEvent(webhook, 'groups.post'):
      return webhook.groups.map((group) => group.id);
    case isEvent(webhook, 'groups.put'):
      return webhook.groups_participants.map((change) => change.participants);
    case isEvent(webhook, 'groups.patch'):
      return webhook.groups_updates.map((update) => update.after_update.id);
    case isEvent(webhook, 'presences.post'):
      return webhook.presences.map((presence) => presence.contact_id);
    case isEvent(webhook, 'calls.post'):
      return webhook.calls.map((call) => call.from);
    case isEvent(webhook, 'labels.post'):
      return webhook.labels.map((label) => label.name);
    case isEvent(webhook, 'labels.delete'):
      return webhook.labels_removed;
    case isEvent(webhook, 'channel.post'):
      return webhook.health.status.text;
    case isEvent(webhook, 'channel.patch'):
      return webhook.qr.status;
    case isEvent(webhook, 'users.post'):
    case isEvent(webhook, 'users.delete'):
      return webhook.user.id;
    case isEvent(webhook, 'service.post'):
      return webhook.channel_id;
    default:
      return ignored(webhook satisfies never);
  }
}

/** To the compiler there is no such webhook; the vendor may add one. */
function ignored(webhook: UnknownWebhook): string {
  return `${eventName(webhook)} on ${webhook.channel_id}`;
}

/** Narrowing with `if`. */
export function chain(webhook: AnyWebhook): string {
  if (isEvent(webhook, 'chats.delete')) return webhook.chats_removed.join();
  if (isEvent(webhook, 'channel.patch')) return webhook.qr.status;
  // @ts-expect-error any other event is left
  webhook satisfies never;
  return webhook.channel_id;
}

/** What `validateWebhook` of the contract returns for each event: a plain `switch` narrows it. */
type Valid = { [E in WhapiEventName]: { event: E; webhook: WebhookOf<E> } }[WhapiEventName];

export function count(result: Valid): number {
  switch (result.event) {
    case 'chats.patch':
      return result.webhook.chats_updates.length;
    case 'messages.post':
      return result.webhook.messages.length;
    default:
      // @ts-expect-error no longer a chats webhook
      result satisfies Valid & { event: 'chats.patch' };
      return 0;
  }
}

export function countOfParts({ event, webhook }: Valid): number {
  switch (event) {
    case 'labels.post':
      return webhook.labels.length;
    default:
      return 0;
  }
}

function labels(update: ChatUpdate): string[] {
  return update.after_update.labels?.map((label) => label.name) ?? [];
}

/** Both shapes of deleted messages. */
export function removed(payload: PayloadOf<'messages.delete'>): string {
  if ('messages_removed_all' in payload) return payload.messages_removed_all ?? '';
  return payload.messages_removed.join();
}

const channel_id = 'MANTIS-M72HC';
export const some: PayloadOf<'messages.delete'> = { messages_removed: ['a'], channel_id };
export const cleared: PayloadOf<'messages.delete'> = {
  messages_removed_all: '919984351847@s.whatsapp.net',
  channel_id,
};
// @ts-expect-error one of the two is required
export const none: PayloadOf<'messages.delete'> = { channel_id };
// @ts-expect-error a string, not an array, even next to `messages_removed`
export const both: PayloadOf<'messages.delete'> = { ...some, messages_removed_all: ['b'] };

export const payload: PayloadOf<'chats.delete'> = { chats_removed: [], channel_id };
export const webhook: WebhookOf<'chats.delete'> = { ...payload, event: { type: 'chats', event: 'delete' } };
export const known: KnownWebhook = webhook;
export const name: WhapiEventName = eventName(known);
export const unknown: AnyWebhook = { event: { type: 'chats', event: 'freeze' }, channel_id };

// @ts-expect-error `event` is missing
export const withoutEvent: WebhookOf<'chats.delete'> = payload;

// @ts-expect-error an undeclared property
export const misspelt: PayloadOf<'chats.delete'> = { chats_removd: [], channel_id };

// @ts-expect-error an absent property is omitted, never undefined
export const undefinedName: PayloadOf<'chats.post'>['chats'][0] = { id: '0@c.us', type: 'contact', name: undefined };

// @ts-expect-error an event that does not exist
isEvent(known, 'chats.freeze');

// @ts-expect-error the property is called `event`, although the vendor's OpenAPI calls it `method`
export const method: WebhookOf<'users.post'>['event'] = { type: 'users', method: 'post' };

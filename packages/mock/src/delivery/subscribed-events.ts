import { eventNames, isEventName } from '@whapi-webhooks/contract';
import type { Subscription, WebhookSettings, WhapiEventName } from '@whapi-webhooks/types';

/** Names of event families that the vendor has given up but still accepts. */
const OLD_TYPES: Partial<Record<Subscription['type'], string>> = {
  message: 'messages',
  ack: 'statuses',
  chat: 'chats',
  status: 'channel',
};

/**
 * Whether a receiver is subscribed to an event. One that names no events gets none of ours: the vendor's default is an old type.
 * An event that no contract knows, which was sent unchecked, can be in no list: whoever is subscribed to any gets it.
 */
export function isSubscribed({ events = [] }: WebhookSettings, event: WhapiEventName): boolean {
  if (!isEventName(event)) return events.length > 0;
  return events.some(({ type, method }) => `${OLD_TYPES[type] ?? type}.${method}` === event);
}

/** Event names as settings spell them: type and method apart. */
export function toSubscriptions(events: readonly WhapiEventName[] = eventNames): Subscription[] {
  return events.map((event) => {
    const [type, method] = event.split('.');
    return { type, method } as Subscription;
  });
}

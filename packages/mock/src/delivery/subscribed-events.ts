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
  return isEventName(event) ? namesOf(events).has(event) : events.length > 0;
}

/** Settings are frozen: their names are the same each time. */
const known = new WeakMap<readonly Subscription[], ReadonlySet<string>>();

function namesOf(events: readonly Subscription[]): ReadonlySet<string> {
  const before = known.get(events);
  if (before) return before;
  const names = new Set(events.map(({ type, method }) => `${OLD_TYPES[type] ?? type}.${method}`));
  if (Object.isFrozen(events)) known.set(events, names);
  return names;
}

/** Event names as settings spell them: type and method apart. */
export function toSubscriptions(events: readonly WhapiEventName[] = eventNames): Subscription[] {
  return events.map((event) => {
    const [type, method] = event.split('.');
    return { type, method } as Subscription;
  });
}

import type { WhapiEventName } from '@whapi-webhooks/types';
import { isEventName } from './event-names.ts';

/**
 * The event that a request line tells: by its path in `path` mode, by its method and path in `method` mode.
 * Nothing in `body` mode, where the body tells it: do not ask there, lest a path such as `/messages` be taken for one.
 * @example
 * eventOfRequest('POST', 'https://bot.test/hook/chats/patch'); // 'chats.patch'
 * eventOfRequest('PATCH', '/hook/chats'); // 'chats.patch'
 * eventOfRequest('POST', '/hook'); // undefined
 */
export function eventOfRequest(method: string, url: string): WhapiEventName | undefined {
  const segments = url
    .replace(/[?#].*$/, '')
    .split('/')
    .filter(Boolean);
  const [type, last] = [segments.at(-2), segments.at(-1)];
  return [`${type}.${last}`, `${last}.${method.toLowerCase()}`].find(isEventName);
}

import type { WhapiEventName } from '@whapi-webhooks/types';
import { isEventName } from './event-names.ts';

/**
 * The event that a request line names: by the path in `path` mode, by method and path in `method` mode.
 * Do not call it in `body` mode, where the body has `event` and a path such as `/messages` means nothing.
 * @returns `undefined` if the request line names no event of the contract
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

import { closest } from '@whapi-webhooks/contract';

/**
 * What to do about a name that does not exist: the one that was meant, if one is close.
 * @param otherwise what to do if none is. Default: `Use one of` them
 * @example suggest('chat.patch', eventNames) // Did you mean "chats.patch"?
 */
export function suggest(name: string, names: readonly string[], otherwise?: string): string {
  const meant = closest(name, names);
  return meant ? `Did you mean "${meant}"?` : (otherwise ?? `Use one of ${names.join(', ')}`);
}

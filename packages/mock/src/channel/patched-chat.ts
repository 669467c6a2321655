import type { Chat } from '@whapi-webhooks/types';

/** Properties of a chat to set; `undefined`, false, 0 and an empty list take them away. */
export type ChatPatch = { [Name in keyof Chat]?: Chat[Name] | undefined };

/** The chat with the patch applied. The service never sends a property at its default, so none is kept. */
export function patchedChat(chat: Chat, patch: ChatPatch): Chat {
  const entries = Object.entries({ ...chat, ...patch }).filter(([, value]) => !isDefault(value));
  return Object.fromEntries(entries) as unknown as Chat;
}

function isDefault(value: unknown): boolean {
  return value === undefined || value === false || value === 0 || (Array.isArray(value) && value.length === 0);
}

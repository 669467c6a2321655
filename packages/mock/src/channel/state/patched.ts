import type { Chat } from '@whapi-webhooks/types';

/** Properties to set; `undefined`, false, 0 and an empty list take them away. */
export type Patch<T> = { [Name in keyof T]?: T[Name] | undefined };

/** The entity with the patch applied. The service never sends a property at its default, so none is kept. */
export function patched<T extends object>(entity: T, patch: Patch<T>): T {
  const entries = Object.entries({ ...entity, ...patch }).filter(([, value]) => !isDefault(value));
  return Object.fromEntries(entries) as unknown as T;
}

function isDefault(value: unknown): boolean {
  return value === undefined || value === false || value === 0 || (Array.isArray(value) && value.length === 0);
}

/** Properties of a chat to set; `undefined`, false, 0 and an empty list take them away. */
export type ChatPatch = Patch<Chat>;

/** The chat with the patch applied. */
export function patchedChat(chat: Chat, patch: ChatPatch): Chat {
  return patched(chat, patch);
}

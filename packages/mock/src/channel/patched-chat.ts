import type { Chat } from '@whapi-webhooks/types';
import { type Patch, patched } from './patched.ts';

/** Properties of a chat to set; `undefined`, false, 0 and an empty list take them away. */
export type ChatPatch = Patch<Chat>;

/** The chat with the patch applied. */
export function patchedChat(chat: Chat, patch: ChatPatch): Chat {
  return patched(chat, patch);
}

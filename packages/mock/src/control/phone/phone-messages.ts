import type { Message } from '@whapi-webhooks/types';
import type { PhoneMessagesResult } from '@whapi-webhooks/types/steps';
import type { ChannelState } from '../../channel/state/channel-state.ts';
import { chatOf } from '../../channel/state/chat-id.ts';
import { ControlError } from '../control-error.ts';
import { filesIn } from './file-paths.ts';
import { unknownChat } from './phone-chats.ts';

/** A part of the messages that is wanted. */
export interface PhoneMessagesQuery {
  /** The message before which it ends. Default: up to the newest one. */
  before?: string;
  /** Default 100. */
  limit?: number;
}

/**
 * The newest messages of a chat, or those that precede one.
 * @throws {ControlError} with 404 when there is no such chat, or no message `before` in it
 */
export function phoneMessages(
  state: ChannelState,
  chatId: string,
  { before, limit = 100 }: PhoneMessagesQuery,
): PhoneMessagesResult {
  const all = [...state.messages.values()].filter((message) => chatOf(message) === chatId);
  if (all.length === 0 && !state.chats.has(chatId)) throw unknownChat(chatId);
  const shown = all.filter((message) => !isShownOnTarget(message));
  const end = before === undefined ? shown.length : shown.findIndex(({ id }) => id === before);
  if (end < 0) {
    const hint = 'It may have been deleted, or the oldest messages were dropped. Read anew without `before`.';
    throw new ControlError(404, 'not-found', `The chat has no message ${before}`, { hint });
  }
  const page = shown.slice(Math.max(0, end - limit), end);
  const { edits, pins } = marksOf(all);
  return {
    messages: page.map((message) => {
      const editedAt = edits.get(message.id);
      const files = filesIn(state, message);
      return {
        message,
        ...(editedAt !== undefined && { editedAt }),
        ...(pins.has(message.id) && { pinned: true }),
        ...(Object.keys(files).length > 0 && { files }),
      };
    }),
    ...(page[0] && end > limit && { before: page[0].id }),
  };
}

const SHOWN_ON_TARGET = ['edit', 'edited', 'reaction', 'vote', 'pin', 'unpin', 'event_response'];

/** Whether a phone shows an action on the message that it changes, instead of by itself. */
function isShownOnTarget(message: Message): boolean {
  return message.type === 'action' && SHOWN_ON_TARGET.includes(message.action.type);
}

/** When messages were edited, and which are pinned: the messages themselves do not know it. */
function marksOf(messages: readonly Message[]): { edits: Map<string, number>; pins: Set<string> } {
  const edits = new Map<string, number>();
  const pins = new Set<string>();
  for (const message of messages) {
    if (message.type !== 'action' || !('target' in message.action) || message.action.target === undefined) continue;
    const { type, target } = message.action;
    if (type === 'edit' || type === 'edited') edits.set(target, message.timestamp);
    if (type === 'pin') pins.add(target);
    if (type === 'unpin') pins.delete(target);
  }
  return { edits, pins };
}

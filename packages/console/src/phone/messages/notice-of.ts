import type { Message } from '@whapi-webhooks/types';
import { lifetimeOf } from '../data/format.ts';

/** What a message says that is no bubble of its own: a notice of WhatsApp, or an action on the chat. */
export function noticeOf(message: Message, nameOf: (person: string) => string): string | undefined {
  const who = message.from === undefined ? 'Someone' : nameOf(message.from);
  switch (message.type) {
    case 'system':
      return message.system?.body ?? 'WhatsApp sent a notice without text.';
    case 'call':
      return `${who} called.`;
    case 'unknown':
      return 'A technical message of WhatsApp, of type unknown: a bot must not answer it.';
    case 'album':
      return `${who} sends an album.`;
    case 'pin':
      return `${who} pinned a message.`;
    case 'action':
      return noticeOfAction(message.action, who);
    default:
      return undefined;
  }
}

function noticeOfAction(action: Extract<Message, { type: 'action' }>['action'], who: string): string {
  switch (action.type) {
    case 'delete':
      return `${who} deleted a message.`;
    case 'ephemeral':
      return action.ephemeral
        ? `${who} set messages to disappear after ${lifetimeOf(action.ephemeral)}.`
        : `${who} switched disappearing messages off.`;
    case 'comment':
      return `${who} commented: ${action.comment ?? ''}`;
    default:
      return `${who}: ${action.type}`;
  }
}

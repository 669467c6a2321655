import type { ChannelState } from './channel-state.ts';
import { chatTypeOf } from './chat-id.ts';
import { CommandError } from './command-error.ts';
import { lidOf } from './lid-of.ts';

/** Whether a person is blocked, by number or by LID: both name the same person. */
export function isBlocked({ blacklist }: Pick<ChannelState, 'blacklist'>, person: string): boolean {
  return blacklist.some((blocked) => lidOf(blocked) === lidOf(person));
}

/**
 * Refuses an act of a blocked contact, which WhatsApp does not deliver. What a blocked contact does in a group arrives:
 * WhatsApp says so, but how the service reports it is not documented.
 * @throws {CommandError} with 403
 */
export function refuseFromBlocked(state: Pick<ChannelState, 'blacklist'>, person: string, chatId?: string): void {
  if ((chatId !== undefined && chatTypeOf(chatId) === 'group') || !isBlocked(state, person)) return;
  throw new CommandError(
    403,
    `Failed to reach the channel from ${person}: the contact is blocked, so nothing arrives and no webhook is sent. ` +
      `Unblock the contact with DELETE /blacklist/${person}`,
  );
}

import type { CheckedContact } from '@whapi-webhooks/types';
import type { ChannelState } from '../state/channel-state.ts';
import { toChatId, toContactId } from '../state/chat-id.ts';
import type { Command } from '../state/command.ts';
import { CommandError } from '../state/command-error.ts';

const SHORTEST_NUMBER = 7;
const LONGEST_NUMBER = 15;

/**
 * Whether a person is on WhatsApp: everyone with a valid number,
 * unless the test said that it has left. Spaces and the like in the number do not matter.
 */
export function checkContact({ unregistered }: Pick<ChannelState, 'unregistered'>, input: string): CheckedContact {
  const id = toContactId(input);
  const isNumber = /^\d+$/.test(id) && id.length >= SHORTEST_NUMBER && id.length <= LONGEST_NUMBER;
  if (!isNumber || unregistered.has(id)) return { input, status: 'invalid' };
  return { input, status: 'valid', wa_id: toChatId(id) };
}

/**
 * A LID hides the number, which cannot be looked up: whoever has one is taken to be on WhatsApp.
 * @param message what the vendor responds, which differs between operations
 * @throws {CommandError} with 404 when a person is not on WhatsApp
 */
export function requireOnWhatsApp(
  state: Pick<ChannelState, 'unregistered'>,
  person: string,
  message = 'Specified contact not found',
): void {
  if (!isOnWhatsApp(state, person)) throw new CommandError(404, message, `${person} is not on WhatsApp`);
}

/** Whether a person, by number or LID, is on WhatsApp. */
export function isOnWhatsApp(state: Pick<ChannelState, 'unregistered'>, person: string): boolean {
  return person.endsWith('@lid') || checkContact(state, person).status === 'valid';
}

/** Marks a number as not on WhatsApp. No event reports it. */
export const unregister: Command<{ phone: string }, void> = (_, { phone }) => ({
  changes: { unregistered: [toContactId(phone)] },
  webhooks: [],
  result: undefined,
});

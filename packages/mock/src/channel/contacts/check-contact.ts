import type { CheckedContact } from '@whapi-webhooks/types';
import type { ChannelState } from '../state/channel-state.ts';
import { toChatId, toContactId } from '../state/chat-id.ts';
import type { Command } from '../state/command.ts';
import { CommandError } from '../state/command-error.ts';

const NUMBER = /^\d{7,15}$/;

/**
 * Whether a person is on WhatsApp: everyone with a valid number,
 * unless the test said that it has left. Spaces and the like in the number do not matter.
 */
export function checkContact({ unregistered }: Pick<ChannelState, 'unregistered'>, input: string): CheckedContact {
  const id = toContactId(input);
  if (!NUMBER.test(id) || unregistered.has(id)) return { input, status: 'invalid' };
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

/** Whether an id can name a person, by number or by LID. Those of groups and newsletters name nobody. */
export function isPerson(id: string): boolean {
  const person = toContactId(id);
  return NUMBER.test(person) || /^\d+@lid$/.test(person);
}

/** Whether an id names a person who is on WhatsApp. Everyone with a LID is. */
export function isOnWhatsApp({ unregistered }: Pick<ChannelState, 'unregistered'>, id: string): boolean {
  return isPerson(id) && !unregistered.has(toContactId(id));
}

/** Marks a number as not on WhatsApp. No event reports it. */
export const unregister: Command<{ phone: string }, void> = (_, { phone }) => ({
  changes: { unregistered: [toContactId(phone)] },
  webhooks: [],
  result: undefined,
});

import type { Actor } from './act.ts';
import type { ChannelState } from './channel-state.ts';
import { toContactId } from './contact-id.ts';
import { wrongParameters } from './wrong-parameters.ts';

/** Who does something in a chat. */
export interface Someone {
  /**
   * Digits of the number, or a JID ending in `@lid` where the number is hidden. Give the number of the channel's
   * own account for what is done on its phone. Default, but not in groups: the person whom the chat is with.
   */
  from?: string;
  /** Name the person chose in WhatsApp. Default: the contact's `pushname`, else the number. */
  fromName?: string;
}

/** Somebody with a phone, in a chat. */
export function actorIn(state: ChannelState, chatId: string, { from, fromName }: Someone): Actor {
  const person = toContactId(from ?? otherSideOf(chatId));
  return { from: person, fromName: fromName ?? nameOf(state, person), source: 'mobile' };
}

function otherSideOf(chatId: string): string {
  if (/@(?:s\.whatsapp\.net|c\.us|lid)$/.test(chatId)) return chatId;
  throw wrongParameters(`${chatId} is not a chat with one person, please give \`from\``);
}

/** The name that somebody goes by in WhatsApp. */
function nameOf({ account, contacts }: ChannelState, person: string): string {
  return (person === account.phone ? account.name : contacts.get(person)?.pushname) ?? person;
}

import { toChatId, toContactId, toGroupId, toNewsletterId } from '../channel/state/chat-id.ts';
import type { PathParameter } from './gateway-route.ts';

/** How the parameters that name a person, a chat or a group are read, however the app spells them. */
const READ: Partial<Record<PathParameter, (text: string) => string>> = {
  // Ids of messages may begin with a digit, too.
  AssociationID: (text) => (/@|^\+?[\d\s().-]+$/.test(text) ? toChatId(text) : text),
  ChatID: toChatId,
  CommunityID: toGroupId,
  ContactID: toContactId,
  EntryID: toContactId,
  GroupID: toGroupId,
  NewsletterID: toNewsletterId,
  PhoneNumber: toContactId,
};

/** The parameters of a path, with phone numbers and JIDs in the spelling of the channel's state. */
export function readParams(params: Record<PathParameter, string>): Record<PathParameter, string> {
  const entries = Object.entries(params) as [PathParameter, string][];
  return Object.fromEntries(entries.map(([name, text]) => [name, READ[name]?.(text) ?? text])) as typeof params;
}

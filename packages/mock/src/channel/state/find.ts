import type { Call, Chat, Contact, Group, Label, Message, StoryMessage } from '@whapi-webhooks/types';
import type { ChannelState } from './channel-state.ts';
import { CommandError } from './command-error.ts';
import { isMember } from './members.ts';
import type { StoredNewsletter } from './stored-newsletter.ts';

export function findChat({ chats }: ChannelState, id: string): Chat {
  return chats.get(id) ?? refuse('Specified chat not found', `no chat ${id}`);
}

export function findMessage({ messages }: ChannelState, id: string): Message {
  return messages.get(id) ?? refuse('Specified message not found', `no message ${id}`);
}

/** A story, the channel's own or a contact's. */
export function findStory({ messages }: ChannelState, id: string): StoryMessage {
  const message = messages.get(id);
  return message?.type === 'story' ? message : refuse('Specified story not found', `no story ${id}`);
}

export function findLabel({ labels }: ChannelState, id: string): Label {
  return labels.get(id) ?? refuse('Specified label not found', `no label ${id}`);
}

/** A contact that is saved under a name. */
export function findContact({ contacts }: ChannelState, id: string, message = 'Specified contact not found'): Contact {
  const contact = contacts.get(id);
  return contact?.name === undefined ? refuse(message, `no contact ${id}`) : contact;
}

/** A person whose name the channel knows. A person who is not saved has the name they chose. */
export function findPerson({ contacts }: ChannelState, id: string): Contact {
  const contact = contacts.get(id);
  return (contact && named(contact)) ?? refuse('Specified contact not found', `no contact ${id}`);
}

/** All people whose name the channel knows. */
export function knownPeople({ contacts }: ChannelState): Contact[] {
  return [...contacts.values()].flatMap((contact) => named(contact) ?? []);
}

/** The vendor's OpenAPI requires `name` in contacts. */
function named({ id, ...contact }: Contact): Contact | undefined {
  const name = contact.name ?? contact.pushname;
  return name === undefined ? undefined : { id, name, ...contact };
}

/** A group that the account is in. */
export function findGroup(state: ChannelState, id: string): Group {
  const group = state.groups.get(id);
  if (group && isMember(group, state.account.phone)) return group;
  return refuse('Specified group not found', `no group ${id} that ${state.account.phone} is in`);
}

/**
 * A group that the account is in and that was not closed.
 * @throws {CommandError} with 404 when there is none, and 403 when it was closed
 */
export function findOpenGroup(state: ChannelState, id: string): Group {
  const group = findGroup(state, id);
  if (!group.terminated) return group;
  throw new CommandError(403, 'You do not have permissions for this action', `${id} was closed`);
}

/** A group, whether the account is in it or not. */
export function findAnyGroup({ groups }: ChannelState, id: string): Group {
  return groups.get(id) ?? refuse('Specified group not found', `no group ${id}`);
}

export function findCall({ calls }: ChannelState, id: string): Call {
  return calls.get(id) ?? refuse('Call not found', `no call ${id}`);
}

function refuse(message: string, details: string): never {
  throw new CommandError(404, message, details);
}

export function findGroupByInvite({ groups }: ChannelState, code: string, message: string): Group {
  const group = [...groups.values()].find(({ invite_code, terminated }) => invite_code === code && !terminated);
  if (!group) throw new CommandError(404, message, `no group has the invite code ${code}`);
  return group;
}

const NO_NEWSLETTER = 'Specified newsletter not found';

/** A newsletter, whether the account follows it or not. */
export function findNewsletter({ newsletters }: ChannelState, id: string): StoredNewsletter {
  const newsletter = newsletters.get(id);
  return newsletter && !newsletter.deleted ? newsletter : refuse(NO_NEWSLETTER, `no newsletter ${id}`);
}

export function findNewsletterByInvite({ newsletters }: ChannelState, code: string): StoredNewsletter {
  const newsletter = [...newsletters.values()].find(({ invite_code, deleted }) => invite_code === code && !deleted);
  return newsletter ?? refuse(NO_NEWSLETTER, `no newsletter has the invite code ${code}`);
}

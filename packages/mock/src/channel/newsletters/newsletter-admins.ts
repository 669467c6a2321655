import type { AdminInviteMessage, Message } from '@whapi-webhooks/types';
import { isOnWhatsApp } from '../contacts/check-contact.ts';
import { sendNew } from '../messages/send-message.ts';
import type { ChannelState } from '../state/channel-state.ts';
import type { Command, CommandContext } from '../state/command.ts';
import { CommandError, wrongParameters } from '../state/command-error.ts';
import { findNewsletter } from '../state/find.ts';
import { seconds } from '../state/message-parts.ts';
import type { StoredNewsletter } from '../state/stored-newsletter.ts';
import { withChat } from './edit-newsletter.ts';
import { requireOwner } from './require-role.ts';

/** An admin of a newsletter, or one to be. */
interface AdminChange {
  newsletterId: string;
  /** Digits of the contact's number. */
  contact: string;
}

/** How long an invitation is valid: the vendor does not document it. */
const INVITATION_SECONDS = 7 * 24 * 60 * 60;

/**
 * POST /newsletters/{NewsletterID}/invite/{ContactID}: a message invites the contact.
 * @throws {CommandError} with 401 when the account is not the owner, with 404 when the contact is not on WhatsApp, and
 * with 400 when the contact is an admin or invited already
 */
export const inviteAdmin: Command<AdminChange & { message?: string | undefined }, Message> = (
  state,
  { newsletterId, contact, message },
  context,
) => {
  const newsletter = findNewsletter(state, newsletterId);
  requireOwner(state, newsletter);
  if (!isOnWhatsApp(state, contact)) {
    throw new CommandError(404, 'Specified contact not found', `not on WhatsApp: ${contact}`);
  }
  if (contact === state.account.phone || newsletter.admins?.includes(contact)) {
    throw wrongParameters(`${contact} is an admin of the newsletter ${newsletterId} already`);
  }
  const invited = pendingInvitations(newsletter, context);
  if (invited.some((invitation) => invitation.contact === contact)) {
    throw wrongParameters(`${contact} is invited already. Revoke that invitation first`);
  }
  const expiration = seconds(context) + INVITATION_SECONDS;
  const admin_invite = {
    body: message ?? '',
    newsletter_id: newsletterId,
    newsletter_name: newsletter.name,
    expiration,
  };
  const content = () => ({ type: 'admin_invite', admin_invite }) as const;
  const { changes, ...outcome } = sendNew(state, { to: contact, content }, context);
  const newsletters = [{ ...newsletter, invited: [...invited, { contact, expiration }] }];
  return { ...outcome, changes: { ...changes, newsletters } };
};

function pendingInvitations({ invited = [] }: StoredNewsletter, context: CommandContext) {
  return invited.filter(({ expiration }) => expiration > seconds(context));
}

/** The newsletter once an invitation of the contact is no longer pending. */
function withoutInvitation(newsletter: StoredNewsletter, contact: string, context: CommandContext): StoredNewsletter {
  const pending = pendingInvitations(newsletter, context);
  const invited = pending.filter((invitation) => invitation.contact !== contact);
  if (invited.length === pending.length) throw noInvitation(`${contact} is not invited to ${newsletter.id}`);
  return { ...newsletter, invited };
}

function noInvitation(details: string): CommandError {
  return new CommandError(404, 'Specified invitation not found', details);
}

/**
 * DELETE /newsletters/{NewsletterID}/invite/{ContactID}. The message stays, but it can no longer be accepted.
 * @throws {CommandError} with 401 when the account is not the owner, and with 404 when there is no such invitation
 */
export const revokeInvitation: Command<AdminChange, void> = (state, { newsletterId, contact }, context) => {
  const newsletter = findNewsletter(state, newsletterId);
  requireOwner(state, newsletter);
  const changes = { newsletters: [withoutInvitation(newsletter, contact, context)] };
  return { changes, webhooks: [], result: undefined };
};

/**
 * A contact accepts an invitation of the account. No webhook is documented for it, so none is sent.
 * @throws {CommandError} with 404 when the contact has no invitation, or it is revoked or expired
 */
export const acceptInvitationBy: Command<{ newsletterId: string; from: string }, void> = (
  state,
  { newsletterId, from },
  context,
) => {
  const newsletter = withoutInvitation(findNewsletter(state, newsletterId), from, context);
  const newsletters = [{ ...newsletter, admins: [...(newsletter.admins ?? []), from] }];
  return { changes: { newsletters }, webhooks: [], result: undefined };
};

/**
 * PUT /newsletters/{NewsletterID}/admins/{ContactID}: the account accepts an invitation, which it got as a message.
 * Whether the contact is the account itself or the one who invited it is not documented: both are accepted.
 * @throws {CommandError} with 404 when there is no such invitation, or it is expired, and with 400 when the account is an
 * admin already
 */
export const acceptInvitation: Command<AdminChange, void> = (state, { newsletterId, contact }, context) => {
  const newsletter = findNewsletter(state, newsletterId);
  const { role, accepted = [] } = newsletter;
  if (role === 'owner' || role === 'admin') {
    throw wrongParameters(`the account is in the newsletter ${newsletterId} already, as ${role}`);
  }
  const invitation = invitationsOf(state, newsletterId).find(
    ({ id, from, admin_invite: { expiration } }) =>
      (contact === state.account.phone || contact === from) && expiration > seconds(context) && !accepted.includes(id),
  );
  if (!invitation) throw noInvitation(`no message of ${contact} invites the account to ${newsletterId}`);
  const subscribers_count = newsletter.subscribers_count + (role === 'guest' ? 1 : 0);
  const after = { ...newsletter, role: 'admin', subscribers_count, accepted: [...accepted, invitation.id] } as const;
  return { changes: withChat(state, after), webhooks: [], result: undefined };
};

/** The messages by which others invite the account to administer a newsletter. */
function invitationsOf({ messages }: ChannelState, newsletterId: string): AdminInviteMessage[] {
  return [...messages.values()].filter(
    (message): message is AdminInviteMessage =>
      message.type === 'admin_invite' && !message.from_me && message.admin_invite.newsletter_id === newsletterId,
  );
}

/**
 * DELETE /newsletters/{NewsletterID}/admins/{ContactID}: the owner demotes an admin, or an admin steps down and stays a
 * subscriber. No webhook is documented for it, so none is sent.
 * @throws {CommandError} with 401 when the account may not, with 404 when the contact is no admin, and with 400 when the
 * contact is the owner
 */
export const demoteAdmin: Command<AdminChange, void> = (state, { newsletterId, contact }) => {
  const newsletter = findNewsletter(state, newsletterId);
  const { role, admins = [] } = newsletter;
  if (contact === state.account.phone) {
    if (role === 'owner') throw wrongParameters('the owner of a newsletter cannot step down');
    if (role !== 'admin') throw noAdmin(newsletterId, contact);
    const changes = withChat(state, { ...newsletter, role: 'subscriber' });
    return { changes, webhooks: [], result: undefined };
  }
  requireOwner(state, newsletter);
  if (!admins.includes(contact)) throw noAdmin(newsletterId, contact);
  const newsletters = [{ ...newsletter, admins: admins.filter((admin) => admin !== contact) }];
  return { changes: { newsletters }, webhooks: [], result: undefined };
};

function noAdmin(newsletterId: string, contact: string): CommandError {
  return new CommandError(404, 'Specified admin not found', `${contact} is no admin of ${newsletterId}`);
}

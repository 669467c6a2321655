import { constant, oneof, record } from 'fast-check';
import { command, type Family, person, pick, reference } from './command.ts';
import { ACCOUNT, enterChat, type Model, sendStatus, writeMessage } from './model.ts';
import { existing, newsletterFamily } from './newsletter-commands.ts';
import { isWriter, type ModelNewsletter } from './newsletter-model.ts';

const MISSING = '120363999999999990@newsletter';
const FOR_EVER = 4_102_444_800;
const contact = oneof({ weight: 5, arbitrary: person }, { weight: 1, arbitrary: constant(ACCOUNT) });
const act = record({ newsletter: reference, contact });
/** The account itself every second time. */
const ownAct = record({ newsletter: reference, contact: oneof(person, constant(ACCOUNT)) });

/** One of the two newest own newsletters as a rule: only its owner has admins. */
function newsletterAt({ newsletters }: Model, number: number): string {
  const owned = [...newsletters].filter(([, { role, isDeleted }]) => role === 'owner' && !isDeleted).map(([id]) => id);
  return pick(number % 3 === 0 ? newsletters.keys() : owned.slice(-2), number, MISSING);
}

/** Somebody who is invited, if anybody is, except when the account itself is meant. */
const invitedOr = (contact: string, newsletter: ModelNewsletter | undefined) =>
  contact === ACCOUNT ? contact : ([...(newsletter?.invited ?? [])][0] ?? contact);

/** The status of what only the owner may do. */
const ownerStatus = (newsletter: ModelNewsletter | undefined) =>
  !newsletter ? 404 : newsletter.role === 'owner' ? 200 : 401;

/** An invitation of the account that it has not used. */
function invitationOf(model: Model, id: string, from: string): string | undefined {
  const { accepted } = model.newsletters.get(id) as ModelNewsletter;
  const isFrom = (author: string | undefined) => from === ACCOUNT || author === from;
  return [...model.messages].find(
    ([message, { invitesTo, author, isOwn }]) => !isOwn && invitesTo === id && isFrom(author) && !accepted.has(message),
  )?.[0];
}

export const newsletterAdminFamily: Family = {
  builtOn: [newsletterFamily],
  commands: [
    command('invite an admin', act, async (model, subject, args) => {
      const id = newsletterAt(model, args.newsletter);
      const newsletter = existing(model, id);
      const { contact } = args;
      const isThere = contact === ACCOUNT || newsletter?.admins.has(contact) || newsletter?.invited.has(contact);
      const chatId = `${contact}@s.whatsapp.net`;
      const owner = ownerStatus(newsletter);
      const toContact = model.unregistered.has(contact) ? 404 : isThere ? 400 : sendStatus(model, chatId);
      const path = `/newsletters/${id}/invite/${contact}`;
      const answer = await subject.request(model, owner === 200 ? toContact : owner, 'POST', path);
      if (!answer) return;
      newsletter?.invited.add(contact);
      writeMessage(model, answer.message.id, { chatId, isOwn: true });
    }),
    command('revoke the invitation of an admin', act, async (model, subject, args) => {
      const id = newsletterAt(model, args.newsletter);
      const newsletter = existing(model, id);
      const owner = ownerStatus(newsletter);
      const contact = invitedOr(args.contact, newsletter);
      const status = owner === 200 && !newsletter?.invited.has(contact) ? 404 : owner;
      const path = `/newsletters/${id}/invite/${contact}`;
      if (await subject.request(model, status, 'DELETE', path)) newsletter?.invited.delete(contact);
    }),
    command(
      'somebody becomes an admin',
      record({ newsletter: reference, from: person }),
      async (model, subject, args) => {
        const newsletterId = newsletterAt(model, args.newsletter);
        const newsletter = existing(model, newsletterId);
        const { from } = args;
        const accept = () => subject.channel.acceptAdminInvite({ newsletterId, from });
        if (!(await subject.attempt('acceptAdminInvite', newsletter?.invited.has(from) ? 200 : 404, accept))) return;
        newsletter?.invited.delete(from);
        newsletter?.admins.add(from);
      },
    ),
    command('be invited as an admin', record({ newsletter: reference, from: person }), async (model, subject, args) => {
      const { from } = args;
      const newsletter_id = pick(model.newsletters.keys(), args.newsletter, MISSING);
      const admin_invite = { newsletter_id, newsletter_name: 'News', expiration: FOR_EVER };
      const invite = () => subject.channel.receiveMessage({ from, admin_invite });
      const message = await subject.attempt('receiveMessage', model.blocked.has(from) ? 403 : 200, invite);
      if (!message || message === true) return;
      const chatId = `${from}@s.whatsapp.net`;
      writeMessage(model, message.id, { chatId, isOwn: false, invitesTo: newsletter_id, author: from });
    }),
    command('become an admin', ownAct, async (model, subject, args) => {
      const invited = [...model.messages.values()].flatMap(({ invitesTo }) => invitesTo ?? []);
      const id = pick([...invited, ...model.newsletters.keys()], args.newsletter, MISSING);
      const newsletter = existing(model, id);
      const invitation = newsletter && invitationOf(model, id, args.contact);
      const status = !newsletter ? 404 : isWriter(newsletter) ? 400 : invitation ? 200 : 404;
      const done = await subject.request(model, status, 'PUT', `/newsletters/${id}/admins/${args.contact}`);
      if (!done || !newsletter || !invitation) return;
      newsletter.accepted.add(invitation);
      if (newsletter.role === 'guest') newsletter.followers += 1;
      const wasGuest = newsletter.role === 'guest';
      newsletter.role = 'admin';
      if (wasGuest) enterChat(model, id);
    }),
    command('demote an admin', ownAct, async (model, subject, args) => {
      const { contact } = args;
      const others = [...model.newsletters].filter(([, { role }]) => role === 'admin').map(([id]) => id);
      const id = contact === ACCOUNT ? pick(others, args.newsletter, MISSING) : newsletterAt(model, args.newsletter);
      const newsletter = existing(model, id);
      const owner = ownerStatus(newsletter);
      const ofOther = owner === 200 && !newsletter?.admins.has(contact) ? 404 : owner;
      const ofSelf = newsletter?.role === 'owner' ? 400 : newsletter?.role === 'admin' ? 200 : 404;
      const status = contact === ACCOUNT ? ofSelf : ofOther;
      const done = await subject.request(model, status, 'DELETE', `/newsletters/${id}/admins/${contact}`);
      if (!done || !newsletter) return;
      if (contact === ACCOUNT) newsletter.role = 'subscriber';
      else newsletter.admins.delete(contact);
    }),
  ],
  // No operation lists admins; what the account may do is part of its newsletters.
  check: async () => {},
};

import { createNewsletter, deleteNewsletter, editNewsletter } from '../../channel/newsletters/edit-newsletter.ts';
import { followNewsletter, trackNewsletter, unfollowNewsletter } from '../../channel/newsletters/follow-newsletter.ts';
import {
  acceptInvitation,
  demoteAdmin,
  inviteAdmin,
  revokeInvitation,
} from '../../channel/newsletters/newsletter-admins.ts';
import { requireAdmin } from '../../channel/newsletters/require-role.ts';
import { CommandError } from '../../channel/state/command-error.ts';
import { findMessage, findNewsletter, findNewsletterByInvite } from '../../channel/state/find.ts';
import { shownNewsletter } from '../../channel/state/newsletters.ts';
import type { GatewayRoute } from '../gateway-route.ts';
import { sendRoute } from '../send.ts';
import { findNewsletters, listFollowed, listPosts, recommendNewsletters } from '../views/list-newsletters.ts';
import { oneOfIn } from '../views/query-parameters.ts';

const ROLES = ['subscriber', 'admin', 'guest', 'owner'] as const;

export const newsletterRoutes: readonly GatewayRoute[] = [
  { method: 'get', path: '/newsletters', handle: ({ query }, { state }) => listFollowed(state, query) },
  {
    method: 'post',
    path: '/newsletters',
    handle: ({ body }, gateway) => gateway.run(createNewsletter, body('CreateNewsletterRequest')),
  },
  { method: 'get', path: '/newsletters/find', handle: ({ query }, { state }) => findNewsletters(state, query) },
  {
    method: 'get',
    path: '/newsletters/recommended',
    handle: ({ query }, { state }) => recommendNewsletters(state, query),
  },
  {
    method: 'get',
    path: '/newsletters/:NewsletterID',
    handle({ params, query }, { state }) {
      // The vendor spells it in both ways, and does not say what it does.
      for (const name of ['user role', 'user_role']) oneOfIn(query, name, ROLES);
      return shownNewsletter(state, findNewsletter(state, params.NewsletterID));
    },
  },
  {
    method: 'delete',
    path: '/newsletters/:NewsletterID',
    handle: ({ params }, gateway) => gateway.run(deleteNewsletter, { newsletterId: params.NewsletterID }),
  },
  {
    method: 'patch',
    path: '/newsletters/:NewsletterID',
    handle: ({ params, body }, gateway) =>
      gateway.run(editNewsletter, { ...body('EditNewsletterRequest'), newsletterId: params.NewsletterID }),
  },
  {
    method: 'post',
    path: '/newsletters/:NewsletterID/subscription',
    handle: ({ params }, { run, state }) => run(followNewsletter, findNewsletter(state, params.NewsletterID)),
  },
  {
    method: 'delete',
    path: '/newsletters/:NewsletterID/subscription',
    handle: ({ params }, { run, state }) => run(unfollowNewsletter, findNewsletter(state, params.NewsletterID)),
  },
  {
    method: 'post',
    path: '/newsletters/invite/:NewsletterInviteCode/subscription',
    handle: ({ params }, { run, state }) =>
      run(followNewsletter, findNewsletterByInvite(state, params.NewsletterInviteCode)),
  },
  {
    method: 'delete',
    path: '/newsletters/invite/:NewsletterInviteCode/subscription',
    handle: ({ params }, { run, state }) =>
      run(unfollowNewsletter, findNewsletterByInvite(state, params.NewsletterInviteCode)),
  },
  {
    method: 'post',
    path: '/newsletters/:NewsletterID/tracking',
    handle: ({ params }, gateway) => gateway.run(trackNewsletter, { newsletterId: params.NewsletterID }),
  },
  {
    method: 'get',
    path: '/newsletters/:NewsletterID/messages',
    handle: ({ params, query }, { state }) => listPosts(state, findNewsletter(state, params.NewsletterID), query),
  },
  {
    method: 'post',
    path: '/newsletters/:NewsletterID/messages/:MessageID/paid_partnership',
    // In no version of the OpenAPI that declares a response; nothing shows the mark, so nothing is stored.
    handle({ params }, { state }) {
      const newsletter = findNewsletter(state, params.NewsletterID);
      requireAdmin(state, newsletter, 'Need channel authorization for this action');
      const { id, chat_id } = findMessage(state, params.MessageID);
      if (chat_id === newsletter.id) return;
      throw new CommandError(
        404,
        'Specified message not found',
        `message ${id} is in ${chat_id}, not in ${newsletter.id}`,
      );
    },
  },
  {
    method: 'post',
    path: '/newsletters/:NewsletterID/invite/:ContactID',
    handle({ params, bodyAndQuery }, { run }) {
      // Unlike `body`, it takes a request without a body, which the vendor allows here.
      const { message } = bodyAndQuery('InviteNewsletterAdminRequest');
      const { NewsletterID: newsletterId, ContactID: contact } = params;
      return { sent: true, message: run(inviteAdmin, { newsletterId, contact, message }) };
    },
  },
  {
    method: 'delete',
    path: '/newsletters/:NewsletterID/invite/:ContactID',
    handle: ({ params }, { run }) =>
      run(revokeInvitation, { newsletterId: params.NewsletterID, contact: params.ContactID }),
  },
  {
    method: 'put',
    path: '/newsletters/:NewsletterID/admins/:ContactID',
    handle: ({ params }, { run }) =>
      run(acceptInvitation, { newsletterId: params.NewsletterID, contact: params.ContactID }),
  },
  {
    method: 'delete',
    path: '/newsletters/:NewsletterID/admins/:ContactID',
    handle: ({ params }, { run }) => run(demoteAdmin, { newsletterId: params.NewsletterID, contact: params.ContactID }),
  },
  {
    method: 'get',
    path: '/newsletters/link/:NewsletterInviteCode',
    handle: ({ params }, { state }) =>
      shownNewsletter(state, findNewsletterByInvite(state, params.NewsletterInviteCode)),
  },
  sendRoute('/newsletters/link/:NewsletterInviteCode', 'SendNewsletterInviteRequest', 'NewsletterInviteCode'),
];

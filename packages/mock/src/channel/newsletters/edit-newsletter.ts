import type { CreateNewsletterRequest, EditNewsletterRequest, Newsletter } from '@whapi-webhooks/types';
import { randomText } from '../ids/random-text.ts';
import { NO_UPLOADS, readMediaSource } from '../media/media-source.ts';
import { createPicture } from '../media/picture.ts';
import type { Changes, ChannelState } from '../state/channel-state.ts';
import { chatOf } from '../state/chat-id.ts';
import type { Command, CommandContext } from '../state/command.ts';
import { wrongParameters } from '../state/command-error.ts';
import { findNewsletter } from '../state/find.ts';
import { seconds } from '../state/message-parts.ts';
import { shownNewsletter } from '../state/newsletters.ts';
import { isFollowed, newsletterChat, type StoredNewsletter } from '../state/stored-newsletter.ts';
import { requireAdmin, requireOwner } from './require-role.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** POST /newsletters. No webhook is documented for it, so none is sent; its chat exists at once. */
export const createNewsletter: Command<CreateNewsletterRequest, Newsletter> = (state, request, context) => {
  const newsletter: StoredNewsletter = {
    id: `1203631${randomText('0123456789', 11, context)}@newsletter`,
    type: 'newsletter',
    name: request.name,
    name_at: seconds(context),
    timestamp: seconds(context),
    created_at: seconds(context),
    subscribers_count: 0,
    invite_code: `0029Va${randomText(ALPHABET, 18, context)}`,
    verification: false,
    role: 'owner',
  };
  return withEdit(state, newsletter, request, context);
};

/**
 * PATCH /newsletters/{NewsletterID}. Its chat shows the name and the picture; no webhook is documented for it, so none
 * is sent.
 */
export const editNewsletter: Command<EditNewsletterRequest & { newsletterId: string }, Newsletter> = (
  state,
  { newsletterId, ...request },
  context,
) => {
  const newsletter = findNewsletter(state, newsletterId);
  requireAdmin(state, newsletter, 'Need admin permissions for edit newsletter');
  return withEdit(state, newsletter, request, context);
};

function withEdit(
  state: ChannelState,
  before: StoredNewsletter,
  { name = before.name, description, newsletter_pic, reactions }: EditNewsletterRequest,
  context: CommandContext,
) {
  if (name.trim() === '') throw wrongParameters('name must not be blank: give the name of the newsletter');
  const now = seconds(context);
  const picture = newsletter_pic === undefined ? undefined : pictureOf(state, newsletter_pic, context);
  const { description: lastDescription, description_at, ...rest } = before;
  const text = description ?? lastDescription;
  const textAt = description === undefined || description === lastDescription ? description_at : `${now}`;
  const newsletter: StoredNewsletter = {
    ...rest,
    ...(name !== before.name && { name, name_at: now }),
    // Like other properties that are empty, a removed description is absent.
    ...(text && { description: text, ...(textAt && { description_at: textAt }) }),
    ...(picture && { chat_pic: picture.url, chat_pic_full: picture.url, preview: picture.url }),
    ...(reactions && { reactions }),
  };
  const { newsletters, chats } = withChat(state, newsletter);
  return {
    changes: { newsletters, chats, ...(picture && { media: [picture.file] }) },
    webhooks: [],
    result: shownNewsletter({ ...state, chats: new Map(chats.map((chat) => [chat.id, chat])) }, newsletter),
  };
}

function pictureOf(state: ChannelState, text: string, context: CommandContext) {
  const source = readMediaSource(text, state, NO_UPLOADS);
  if (source.bytes) return createPicture(state, source, context);
  throw wrongParameters('newsletter_pic must be a picture in base64, or a data URI');
}

/**
 * The changes by which a newsletter, and its chat if the account has one of it, become what they are given as. Who
 * becomes its owner, admin or follower gets a chat; one that was deleted stays so.
 */
export function withChat({ newsletters, chats }: ChannelState, newsletter: StoredNewsletter) {
  const { id } = newsletter;
  const before = newsletters.get(id);
  const hasChat = isFollowed(newsletter) && (chats.has(id) || !before || !isFollowed(before));
  return {
    newsletters: [newsletter],
    chats: hasChat ? [newsletterChat(newsletter, chats.get(id))] : [],
  } satisfies Changes;
}

/** DELETE /newsletters/{NewsletterID}: its messages and its chat are gone. No webhook is documented for it. */
export const deleteNewsletter: Command<{ newsletterId: string }, void> = (state, { newsletterId }) => {
  const newsletter = findNewsletter(state, newsletterId);
  requireOwner(state, newsletter, 'Need to be owner of newsletter');
  const messages = [...state.messages.values()].filter((message) => chatOf(message) === newsletterId);
  return {
    changes: {
      newsletters: [{ ...newsletter, deleted: true }],
      removed: { chats: [newsletterId], messages: messages.map(({ id }) => id) },
    },
    webhooks: [],
    result: undefined,
  };
};

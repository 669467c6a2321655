import type { Chat, Message, Newsletter, NewsletterReactions } from '@whapi-webhooks/types';
import { chatOf, toContactId } from './chat-id.ts';
import { pick } from './pick.ts';

/** What the gateway shows of a newsletter besides what its chat has. */
export const OWN_PROPERTIES = [
  'id',
  'name',
  'type',
  'timestamp',
  'chat_pic',
  'chat_pic_full',
  'name_at',
  'description',
  'description_at',
  'subscribers_count',
  'created_at',
  'invite_code',
  'handle',
  'verification',
  'preview',
  'role',
] as const satisfies readonly (keyof Newsletter)[];

type OwnProperties = Pick<Newsletter, (typeof OWN_PROPERTIES)[number]>;

/** A newsletter as the mock keeps it: also what the gateway never shows. */
export interface StoredNewsletter extends OwnProperties {
  readonly invite_code: string;
  readonly role: NonNullable<Newsletter['role']>;
  readonly subscribers_count: number;
  /** Two letters of the country in which it is found. Without one, it is found in all countries. */
  readonly country_code?: string;
  /** The emoji that its followers can react with. Default: all. */
  readonly reactions?: NewsletterReactions;
  /** Digits of its admins besides the account. */
  readonly admins?: readonly string[];
  /** The contacts that the account invited as admins, and who have not responded. */
  readonly invited?: readonly { readonly contact: string; readonly expiration: number }[];
  /** Ids of the messages by which the account was invited and became an admin: an invitation works once. */
  readonly accepted?: readonly string[];
  /** Whether the app subscribed to its updates. */
  readonly tracked?: boolean;
  /**
   * Ids of the messages that were written in it, also of those that were deleted: the index of a message is its place
   * among all that were ever written, counted from 1.
   */
  readonly posts?: readonly string[];
  /** How many messages were written before the first of `posts`. Default 0. */
  readonly forgottenPosts?: number;
  /** A deleted newsletter is kept, so that nobody can write in it. */
  readonly deleted?: boolean;
}

/** Whether the account owns, administers or follows a newsletter. */
export function isFollowed({ role, deleted }: StoredNewsletter): boolean {
  return role !== 'guest' && !deleted;
}

/** Whether the account can write in a newsletter. */
export function isWriter({ role, deleted }: StoredNewsletter): boolean {
  return (role === 'owner' || role === 'admin') && !deleted;
}

/** The chat of a newsletter that the account follows, with the newsletter's name and picture. */
export function newsletterChat(newsletter: StoredNewsletter, chat?: Chat): Chat {
  const { read_only, name, chat_pic, chat_pic_full, ...rest } = chat ?? {
    id: newsletter.id,
    type: 'newsletter',
    ...pick(newsletter, 'timestamp'),
  };
  return {
    ...rest,
    ...pick(newsletter, 'name', 'chat_pic', 'chat_pic_full'),
    ...(!isWriter(newsletter) && { read_only: true }),
  };
}

/** The newsletters among `newsletters` that get new messages, with the ids of these. */
export function withPosts(
  newsletters: ReadonlyMap<string, StoredNewsletter>,
  newMessages: readonly Message[],
): StoredNewsletter[] {
  const changed = new Map<string, StoredNewsletter>();
  for (const message of newMessages) {
    const id = chatOf(message);
    const newsletter = changed.get(id) ?? newsletters.get(id);
    if (newsletter) changed.set(id, { ...newsletter, posts: [...(newsletter.posts ?? []), message.id] });
  }
  return [...changed.values()];
}

/**
 * A newsletter as it is given at setup: what is left out has a default. What its chat has, such as `mute`, belongs to the
 * chat of the same id.
 */
export interface InitialNewsletter extends Omit<OwnProperties, 'type'> {
  type?: 'newsletter';
  /** Two letters of the country in which it is found. Default: it is found in all countries. */
  country_code?: string;
  /** The emoji that its followers can react with. Default: all. */
  reactions?: NewsletterReactions;
  /** Phone numbers of its admins besides the channel's account. Default: none. */
  admins?: readonly string[];
}

/** Completes a newsletter: the account does not follow it, and its invite code follows from its id. */
export function storedNewsletter({ admins, ...newsletter }: InitialNewsletter): StoredNewsletter {
  return {
    role: 'guest',
    subscribers_count: 0,
    invite_code: `0029Va${toContactId(newsletter.id).replace(/@.*$/, '').padStart(18, '0')}`,
    ...newsletter,
    type: 'newsletter',
    ...(admins && { admins: admins.map(toContactId) }),
  };
}

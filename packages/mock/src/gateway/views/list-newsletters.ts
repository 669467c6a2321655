import type { MessagesResponse, Newsletter, NewslettersFoundResponse } from '@whapi-webhooks/types';
import { isServiceMessage } from '../../channel/messages/is-service-message.ts';
import type { ChannelState } from '../../channel/state/channel-state.ts';
import { wrongParameters } from '../../channel/state/command-error.ts';
import { shownNewsletter } from '../../channel/state/newsletters.ts';
import { isFollowed, type StoredNewsletter } from '../../channel/state/stored-newsletter.ts';
import { countIn, pageOf } from './page-of.ts';
import { isAscending, oneOfIn, wholeNumberIn } from './query-parameters.ts';

/** GET /newsletters: those that the account owns, administers or follows. */
export function listFollowed(state: ChannelState, query: URLSearchParams) {
  const { items, ...page } = pageOf([...state.newsletters.values()].filter(isFollowed), query);
  return { newsletters: items.map((newsletter) => shownNewsletter(state, newsletter)), ...page };
}

const FIELDS = { creation_time: 'created_at', subscribers: 'subscribers_count' } as const satisfies Record<
  string,
  keyof Newsletter
>;

/**
 * GET /newsletters/find: all newsletters whose name or description contains `search`, and which are found in the
 * country of `country_code`. They are sorted by `newsletter_field`, those with the most subscribers
 * first by default: the vendor documents no default.
 */
export function findNewsletters(state: ChannelState, query: URLSearchParams): NewslettersFoundResponse {
  const field = FIELDS[oneOfIn(query, 'newsletter_field', ['creation_time', 'subscribers']) ?? 'subscribers'];
  const word = query.get('search')?.toLowerCase() ?? '';
  const found = [...state.newsletters.values()].filter(
    ({ name, description = '', deleted }) =>
      !deleted && [name, description].some((text) => text.toLowerCase().includes(word)),
  );
  return pageByCursor(state, sorted(inCountry(found, query), field, isAscending(query) ? 1 : -1), query);
}

/** GET /newsletters/recommended: those that the account does not follow, with the most subscribers first. */
export function recommendNewsletters(state: ChannelState, query: URLSearchParams): NewslettersFoundResponse {
  const others = [...state.newsletters.values()].filter(({ role, deleted }) => role === 'guest' && !deleted);
  return pageByCursor(state, sorted(inCountry(others, query), 'subscribers_count', -1), query);
}

function inCountry(newsletters: StoredNewsletter[], query: URLSearchParams): StoredNewsletter[] {
  const country = query.get('country_code')?.toLowerCase();
  return newsletters.filter(({ country_code }) => !country || !country_code || country_code.toLowerCase() === country);
}

function sorted(newsletters: StoredNewsletter[], field: (typeof FIELDS)[keyof typeof FIELDS], sign: 1 | -1) {
  return newsletters.toSorted((a, b) => sign * ((a[field] ?? 0) - (b[field] ?? 0)));
}

/** A cursor is the id of the newsletter before the page. */
function pageByCursor(
  state: ChannelState,
  newsletters: readonly StoredNewsletter[],
  query: URLSearchParams,
): NewslettersFoundResponse {
  const count = countIn(query);
  const cursor = query.get('cursor');
  const start = cursor === null ? 0 : newsletters.findIndex(({ id }) => id === cursor) + 1;
  if (cursor !== null && start === 0) {
    throw wrongParameters(`cursor must be the end_cursor of a page of the same search, not "${cursor}"`);
  }
  const page = newsletters.slice(start, start + count);
  const end = page.at(-1)?.id ?? cursor;
  return {
    newsletters: page.map((newsletter) => shownNewsletter(state, newsletter)),
    page_info: {
      ...(end !== null && { end_cursor: end }),
      ...(cursor !== null && { start_cursor: cursor }),
      next_page: start + count < newsletters.length,
      previous_page: start > 0,
    },
  };
}

/**
 * GET /newsletters/{NewsletterID}/messages: the newest `count` messages, or those next to the index `before` or `after`.
 * The newest is first. Messages that report what happened, such as reactions, are left out.
 */
export function listPosts(
  { messages }: ChannelState,
  { posts = [], forgottenPosts = 0 }: StoredNewsletter,
  query: URLSearchParams,
): MessagesResponse {
  const count = countIn(query);
  const before = wholeNumberIn(query, 'before') ?? Number.POSITIVE_INFINITY;
  const after = wholeNumberIn(query, 'after');
  const all = posts.flatMap((id, i) => {
    const message = messages.get(id);
    return message && !isServiceMessage(message) ? [{ message, index: forgottenPosts + i + 1 }] : [];
  });
  const between = all.filter(({ index }) => index < before && index > (after ?? 0));
  const page = after === undefined ? between.slice(-count) : between.slice(0, count);
  const [first, last] = [page.at(0), page.at(-1)];
  return {
    messages: page.toReversed().map(({ message }) => message),
    count,
    total: all.length,
    offset: 0,
    ...(first && last && { first: first.index, last: last.index }),
  };
}

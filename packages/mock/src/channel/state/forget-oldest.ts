import { type ChannelState, forgetMessage } from './channel-state.ts';

/** The last `limit` items of a list. */
export function newest<T>(items: readonly T[], limit: number): readonly T[] {
  return items.length > limit ? items.slice(items.length - limit) : items;
}

/**
 * Forgets the oldest of what a long run adds again and again: messages with their receipts, calls, orders, and the places
 * of forgotten messages in newsletters.
 * @param limit how many of each are kept
 */
export function forgetOldest(state: ChannelState, limit: number): void {
  for (const id of surplus(state.messages, limit)) forgetMessage(state, id);
  for (const kept of [state.calls, state.orders]) for (const id of surplus(kept, limit)) kept.delete(id);
  for (const newsletter of state.newsletters.values()) {
    const { posts = [], forgottenPosts = 0 } = newsletter;
    if (posts.length <= limit) continue;
    const forgotten = forgottenPosts + posts.length - limit;
    state.newsletters.set(newsletter.id, { ...newsletter, posts: newest(posts, limit), forgottenPosts: forgotten });
  }
}

function* surplus(kept: ReadonlyMap<string, unknown>, limit: number): Generator<string> {
  for (const id of kept.keys()) {
    if (kept.size <= limit) return;
    yield id;
  }
}

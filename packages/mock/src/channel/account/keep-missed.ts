import type { WhapiWebhook } from '@whapi-webhooks/types';
import type { Changes, ChannelState } from '../state/channel-state.ts';
import { newest } from '../state/forget-oldest.ts';

interface Effects {
  changes: Changes;
  webhooks: WhapiWebhook[];
}

/**
 * While the channel is logged out, stopped or without a connection, WhatsApp keeps what happens for it, except presences:
 * only webhooks about the channel and its user are sent. The others follow, in order, once it is logged in. The vendor
 * mentions messages and statuses that came in offline, but documents neither what else follows nor how; the state of the
 * channel, which REST responses show, changes at once.
 * @param limit how many webhooks are kept, the newest ones
 */
export function keepMissed(state: ChannelState, { changes, webhooks }: Effects, limit: number): Effects {
  const isConnected = (changes.status ?? state.status).text === 'AUTH';
  if (isConnected) {
    if (state.missed.length === 0) return { changes, webhooks };
    return { changes: { ...changes, missed: [] }, webhooks: [...webhooks, ...state.missed] };
  }
  const news = webhooks.filter((webhook) => !isAboutChannel(webhook));
  if (news.length === 0) return { changes, webhooks };
  const missed = newest([...state.missed, ...news.filter(({ event }) => event.type !== 'presences')], limit);
  return { changes: { ...changes, missed }, webhooks: webhooks.filter(isAboutChannel) };
}

function isAboutChannel({ event }: WhapiWebhook): boolean {
  return event.type === 'channel' || event.type === 'users';
}

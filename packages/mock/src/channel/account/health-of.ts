import type { Health } from '@whapi-webhooks/types';
import type { ChannelState } from '../state/channel-state.ts';

const VERSION = '0.0.0-mock';

/** How the channel is. Uptime counts from its last launch; the version is made up. */
export function healthOf({ status, startedAt, account }: ChannelState, now: number): Health {
  const { phone: id, name } = account;
  return {
    start_at: Math.floor(startedAt / 1000),
    uptime: Math.floor((now - startedAt) / 1000),
    status,
    version: VERSION,
    ...(status.text === 'AUTH' && { user: { id, name } }),
  };
}

import type { Health } from '@whapi-webhooks/types';
import type { ChannelState } from '../state/channel-state.ts';
import { API_DEVICE_ID } from '../state/message-parts.ts';

const VERSION = '0.0.0-mock';

/** The state of the channel, as `channel.post` carries it. Uptime counts from the last launch; the version is made up. */
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

/** GET /health: with the software and the address of the channel, which the sample of `channel.post` lacks. All made up. */
export function wholeHealthOf(state: ChannelState, now: number): Health {
  return {
    channel_id: state.channelId,
    ...healthOf(state, now),
    core_version: VERSION,
    api_version: VERSION,
    device_id: API_DEVICE_ID,
    ip: '127.0.0.1',
  };
}

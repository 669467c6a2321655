import type { Changes, ChannelState } from '../state/channel-state.ts';
import { channelStatus, type StatusText } from '../state/channel-status.ts';
import type { Command, CommandContext, Later, Outcome } from '../state/command.ts';
import { channelPost } from '../webhooks/account-webhooks.ts';
import { healthOf } from './health-of.ts';

const STEP_MS = 1_000;

/** Changes the status of the channel: `channel.post`. */
export function changeStatus(
  state: ChannelState,
  text: StatusText,
  { now }: Pick<CommandContext, 'now'>,
): Outcome<void> {
  const changes: Changes = { status: channelStatus(text), ...(text === 'INIT' && { startedAt: now }) };
  const health = healthOf({ ...state, ...changes } as ChannelState, now);
  return { changes, webhooks: [channelPost(state, health)], result: undefined };
}

/** The channel fails or is stopped. */
export const stopChannel: Command<{ status: 'ERROR' | 'STOP' }, void> = (state, { status }, context) =>
  changeStatus(state, status, context);

/**
 * Launches a channel that is off: INIT at once, LAUNCH and then AUTH after one second each, or QR if it is logged
 * out. How long the service takes is not documented. A running channel is not affected.
 */
export const launchChannel: Command<void, void> = (state, _, context) => {
  if (!isOff(state)) return { changes: {}, webhooks: [], result: undefined };
  return {
    ...changeStatus(state, 'INIT', context),
    later: [after('INIT', 'LAUNCH', STEP_MS), afterLaunch(2 * STEP_MS)],
  };
};

/** Reconnects a channel that lost its connection: LAUNCH at once, AUTH (or QR) a second later. */
export const reconnectChannel: Command<void, void> = (state, _, context) => {
  if (!isOff(state)) return { changes: {}, webhooks: [], result: undefined };
  return { ...changeStatus(state, 'LAUNCH', context), later: [afterLaunch(STEP_MS)] };
};

function isOff({ status }: ChannelState): boolean {
  return ['NOT_INIT', 'ERROR', 'SYNC_ERROR', 'STOP'].includes(status.text);
}

function afterLaunch(afterMs: number): Later {
  return after('LAUNCH', ({ loggedIn }) => (loggedIn ? 'AUTH' : 'QR'), afterMs);
}

/** Does nothing if the channel's status has changed meanwhile. */
function after(before: StatusText, next: StatusText | ((state: ChannelState) => StatusText), afterMs: number): Later {
  return {
    afterMs,
    command: (state, _, context) => {
      if (state.status.text !== before) return { changes: {}, webhooks: [], result: undefined };
      return changeStatus(state, typeof next === 'string' ? next : next(state), context);
    },
  };
}

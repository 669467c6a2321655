import type { ChannelOptions } from '../channel/channel-options.ts';
import { initialState } from '../channel/initial-state.ts';
import type { ChannelState } from '../channel/state/channel-state.ts';
import type { CommandContext } from '../channel/state/command.ts';

/** For tests: a channel in a known state. */
export function testChannel(options: ChannelOptions = {}): ChannelState {
  const channelId = 'MANTIS-M72HC';
  const surroundings = { channelId, subscriptions: [], mediaUrl: 'https://gate.whapi.cloud', now: 1_747_660_000_000 };
  return initialState({ newsletters: [], mediaLimitBytes: 1_000_000, ...options }, surroundings);
}

/** For tests: a fixed time, and bytes that count up. */
export const testContext: CommandContext = {
  now: 1_747_660_332_750,
  randomBytes: (length) => Uint8Array.from({ length }, (_, i) => i + 1),
};

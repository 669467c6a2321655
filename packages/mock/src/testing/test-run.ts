import { validateWebhook } from '@whapi-webhooks/contract';
import type { WhapiWebhook } from '@whapi-webhooks/types';
import { applyChanges, type ChannelState } from '../channel/state/channel-state.ts';
import type { Command, Outcome } from '../channel/state/command.ts';
import { testContext } from './test-channel.ts';

/** For tests: runs a command on a channel, and refuses webhooks that break the contract. */
export function testRun<I, R>(
  state: ChannelState,
  command: Command<I, R>,
  input: I,
  now = testContext.now,
): Outcome<R> {
  // Other bytes for each message, so that no two have the same id.
  const randomBytes = (length: number) => testContext.randomBytes(length).map((byte) => byte + state.messages.size);
  const outcome = command(state, input, { now, randomBytes });
  for (const webhook of outcome.webhooks) requireStrict(webhook);
  applyChanges(state, outcome.changes);
  return outcome;
}

function requireStrict(webhook: WhapiWebhook): void {
  const result = validateWebhook(webhook, { profile: 'strict' });
  if (!result.valid) throw new Error(JSON.stringify(result.issues));
}

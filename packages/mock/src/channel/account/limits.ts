import type { LimitsResponse } from '@whapi-webhooks/types';
import type { Changes, ChannelState, TrialLimits, Usage } from '../state/channel-state.ts';
import type { Command, CommandContext } from '../state/command.ts';
import { CommandError } from '../state/command-error.ts';

/** What a request counts as. */
interface Spending {
  messages?: number;
  checks?: number;
  requests?: number;
  /** A chat that is written to. */
  chat?: string;
}

/**
 * What is used up after a request, where the channel has limits. Days and months are those of UTC.
 * @throws {CommandError} with 402 when it exceeds a limit
 */
export function spend(
  state: ChannelState,
  { messages = 0, checks = 0, requests = 0, chat }: Spending,
  { now }: Pick<CommandContext, 'now'>,
): Pick<Changes, 'usage'> {
  const { limits } = state;
  if (!limits) return {};
  const before = usageAt(state, now);
  const usage: Usage = {
    ...before,
    messages: before.messages + messages,
    checks: before.checks + checks,
    requests: before.requests + requests,
    chats: chat === undefined || before.chats.includes(chat) ? before.chats : [...before.chats, chat],
  };
  requireWithin(limits, usage);
  return { usage };
}

function requireWithin(limits: TrialLimits, { messages, chats, checks, requests }: Usage): void {
  const used: [number, keyof TrialLimits, string][] = [
    [messages, 'messagesPerDay', 'messages a day'],
    [chats.length, 'chatsPerMonth', 'chats a month'],
    [checks, 'checksPerDay', 'checks of phone numbers a day'],
    [requests, 'requestsPerMonth', 'requests a month'],
  ];
  const [, name = '', what] = used.find(([count, name]) => count > limits[name]) ?? [];
  if (!name) return;
  throw new CommandError(
    402,
    'Trial version limit exceeded',
    `At most ${limits[name]} ${what}. GET /limits returns what is left.`,
  );
}

/** GET /limits: what is left. Nothing for a channel without limits. */
export function remaining(state: ChannelState, now: number): LimitsResponse | undefined {
  const { limits } = state;
  if (!limits) return undefined;
  const { messages, chats, checks, requests } = usageAt(state, now);
  return {
    messages: limits.messagesPerDay - messages,
    chats: [...chats],
    checks: limits.checksPerDay - checks,
    requests: limits.requestsPerMonth - requests,
  };
}

function usageAt({ usage }: ChannelState, now: number): Usage {
  const date = new Date(now);
  const [day, month] = [date.toISOString().slice(0, 10), date.toISOString().slice(0, 7)];
  return {
    day,
    month,
    ...(usage.day === day ? { messages: usage.messages, checks: usage.checks } : { messages: 0, checks: 0 }),
    ...(usage.month === month ? { requests: usage.requests, chats: usage.chats } : { requests: 0, chats: [] }),
  };
}

/** A request of the app, or phone numbers that it checks. */
export const count: Command<Pick<Spending, 'requests' | 'checks'>, void> = (state, spending, context) => ({
  changes: spend(state, spending, context),
  webhooks: [],
  result: undefined,
});

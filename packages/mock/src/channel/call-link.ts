import type { Command } from './command.ts';
import { randomText } from './random-text.ts';

/** POST /calls and POST /calls/group_link: a made-up link. Nobody can call by it, and no event tells it. */
export const createCallLink: Command<void, string> = (_, __, context) => ({
  changes: {},
  webhooks: [],
  result: `https://example.com/calls/${randomText('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', 22, context)}`,
});

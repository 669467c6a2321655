import type { PollContent } from '@whapi-webhooks/types';
import type { CommandContext } from './command.ts';
import { createOptionId } from './message-id.ts';

/** A poll that nobody has voted in. Without a limit one may choose any number of options, which is 0. */
export function createPoll(
  { title, options, vote_limit = 0 }: Pick<PollContent, 'title' | 'options' | 'vote_limit'>,
  context: CommandContext,
): PollContent {
  return {
    title,
    options,
    vote_limit,
    total: 0,
    results: options.map((name) => ({ id: createOptionId(context), name, count: 0, voters: [] })),
  };
}

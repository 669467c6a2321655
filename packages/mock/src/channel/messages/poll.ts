import type { ActionMessage, Message, PollContent } from '@whapi-webhooks/types';
import { createOptionId } from '../ids/message-id.ts';
import type { Command, CommandContext } from '../state/command.ts';
import { wrongParameters } from '../state/command-error.ts';
import { findMessage } from '../state/find.ts';
import { applyMessageAction, type ResolvedSender } from './apply-message-action.ts';

/** A poll without votes. The limit 0 allows any number of options. */
export function createPoll(
  { title, options = [], vote_limit = 0 }: Pick<PollContent, 'title' | 'options' | 'vote_limit'>,
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

const MOST_OPTIONS = 12;

/**
 * Rejects a poll that cannot be sent. 2 to 12 options are documented; integrators saw the service reject equal ones.
 * That it rejects a blank title is inferred from WhatsApp, which requires a question.
 * @throws {CommandError} with 400
 */
export function refuseInvalidPoll(title: string, options: readonly string[]): void {
  if (title.trim() === '') throw wrongParameters('title must not be blank: give the question of the poll.');
  if (options.length < 2 || options.length > MOST_OPTIONS) {
    throw wrongParameters(`options must be 2 to ${MOST_OPTIONS} texts, not ${options.length}.`);
  }
  const repeated = options.find((option, i) => options.indexOf(option) !== i);
  if (repeated !== undefined) throw wrongParameters(`options must differ: "${repeated}" is there more than once.`);
}

interface Vote {
  messageId: string;
  by: ResolvedSender;
  /** Texts or ids of the chosen options; none to remove the vote. */
  options: readonly string[];
}

/**
 * A contact votes in a poll, or changes or removes the vote: an action of type `vote`, and `messages.patch`
 * with the new results. In a newsletter, both are sent only once the app has subscribed to its updates.
 * @throws {CommandError} with 400 when the message is not a poll, or the poll has no such option or allows fewer options
 */
export const vote: Command<Vote, ActionMessage> = (state, { messageId, by, options }, context) => {
  const target = findMessage(state, messageId);
  if (target.type !== 'poll') throw wrongParameters(`message ${messageId} is of type ${target.type}, not a poll`);
  const { poll } = target;
  const votes = options.map((option) => idOf(option, poll));
  if (poll.vote_limit && votes.length > poll.vote_limit) {
    throw wrongParameters(`the poll allows ${poll.vote_limit} option, not ${votes.length}`);
  }
  const action = { type: 'vote', target: messageId, votes } as const;
  const after = (): Message => ({ ...target, poll: withVote(poll, by.from, votes) });
  const outcome = applyMessageAction(state, { by, target, action, after }, context);
  const newsletter = state.newsletters.get(target.chat_id);
  return newsletter && !newsletter.tracked ? { ...outcome, webhooks: [] } : outcome;
};

function idOf(option: string, { results = [] }: PollContent): string {
  const found = results.find(({ id, name }) => id === option || name === option);
  if (found) return found.id;
  throw wrongParameters(
    `the poll has no option "${option}", only ${results.map(({ name }) => `"${name}"`).join(', ')}`,
  );
}

function withVote(poll: PollContent, voter: string, votes: readonly string[]): PollContent {
  const results = (poll.results ?? []).map((result) => {
    const others = result.voters.filter((other) => other !== voter);
    const voters = votes.includes(result.id) ? [...others, voter] : others;
    return { ...result, count: voters.length, voters };
  });
  return { ...poll, total: results.reduce((sum, { count }) => sum + count, 0), results };
}

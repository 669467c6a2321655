import type { AnyScenarioStep } from '@whapi-webhooks/types/steps';
import type { Conversation } from '../../lab/conversation.ts';
import type { Lab } from '../../lab/lab.ts';
import type { Observation } from '../../lab/observation.ts';
import { PASSED, type Severity, type Verdict } from '../rule.ts';
import { moreReplies } from './more-replies.ts';

/** Something that happens in a chat in which the receiver has answered a text, and that is no message to answer. */
export interface Act {
  /** What was answered, for the report: `a reaction`. */
  readonly name: string;
  /** In one line: `Somebody reacts to their own message`. */
  readonly title: string;
  /** What must be there first, and may be answered. */
  readonly before?: (talk: Conversation) => readonly AnyScenarioStep[];
  /** `HELLO` is the id of the text. */
  readonly steps: (talk: Conversation, lab: Lab) => readonly AnyScenarioStep[];
  /** Whether it may happen in a chat where only the account has written, so that the receiver has answered nobody. */
  readonly isFirst?: true;
  /** Where a bot might answer it with good reason. Default: the severity of the rule. */
  readonly severity?: Severity;
  /** What the receiver gets although it is known to answer it. */
  readonly unmuted?: readonly ['statuses'];
}

/** The id of the text that somebody has written. */
export const HELLO = { $from: 'hello', at: '/id' };

/** The finding that the receiver answers acts, of which all are tried together first: most receivers answer none. */
export async function answersActs(lab: Lab, acts: readonly Act[]): Promise<Verdict> {
  if (!(await isAnswered(lab, acts))) return (await answersFirst(lab, acts)) ?? PASSED;
  const found: { act: Act; finding: Extract<Verdict, { result: 'found' }> }[] = [];
  for (const act of acts) {
    const finding = await isAnswered(lab, [act]);
    if (finding) found.push({ act, finding });
  }
  const first = found.find(({ act }) => act.severity === undefined) ?? found[0];
  if (!first) return PASSED;
  const names = found.map(({ act }) => act.name);
  const others = found.length > 1 ? `. It answers ${new Intl.ListFormat('en').format(names)}` : '';
  return {
    ...first.finding,
    ...(first.act.severity && { severity: first.act.severity }),
    seen: `${first.finding.seen}${others}`,
  };
}

async function isAnswered(lab: Lab, acts: readonly Act[]): Promise<Extract<Verdict, { result: 'found' }> | undefined> {
  const { talk, observation } = await play(lab, acts, true);
  const found = moreReplies(lab, observation, talk);
  if (!found || !acts.some(({ before }) => before)) return found;
  const control = await play(lab, acts, false);
  return moreReplies(lab, observation, talk, control.observation.replies.length);
}

/** A receiver may answer whom it does not know yet, or not whom it has answered a moment ago. */
async function answersFirst(lab: Lab, all: readonly Act[]): Promise<Verdict | undefined> {
  const acts = all.filter(({ isFirst }) => isFirst);
  if (acts.length === 0 || (await playFirst(lab, acts)).observation.replies.length === 0) return undefined;
  // What the owner writes is not what this is about.
  if ((await playFirst(lab, [])).observation.replies.length > 0) return undefined;
  for (const act of acts) {
    const { talk, observation } = await playFirst(lab, [act]);
    const found = moreReplies(lab, observation, talk, 0);
    if (found) return found;
  }
  return undefined;
}

async function playFirst(lab: Lab, acts: readonly Act[]): Promise<{ talk: Conversation; observation: Observation }> {
  const talk = lab.conversation();
  const [{ title } = { title: 'The owner writes to somebody' }] = acts;
  const observation = await lab.play({
    ...{ title: acts.length > 1 ? 'Things happen that are no messages' : title, talks: [talk], awaits: 0 },
    steps: [
      { do: 'sendFromPhone', with: { to: talk.chatId, text: 'I will call you' }, as: 'hello' },
      ...acts.flatMap(({ steps }) => steps(talk, lab)),
      { do: 'settle' },
    ],
  });
  return { talk, observation };
}

async function play(
  lab: Lab,
  acts: readonly Act[],
  areDone: boolean,
): Promise<{ talk: Conversation; observation: Observation }> {
  const talk = lab.conversation();
  const [{ title } = { title: '' }, ...others] = acts;
  const observation = await lab.play({
    title: others.length > 0 ? 'Things happen that are no messages' : title,
    talks: [talk],
    steps: [
      ...[talk.says(undefined, 'hello'), ...lab.answered(talk)],
      ...acts.flatMap(({ before }) => before?.(talk) ?? []),
      ...(areDone ? acts.flatMap(({ steps }) => steps(talk, lab)) : []),
      { do: 'settle' },
    ],
    unmuted: acts.flatMap(({ unmuted = [] }) => unmuted),
  });
  return { talk, observation };
}

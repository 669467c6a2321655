import type { AnyScenarioStep } from '@whapi-webhooks/types/steps';
import type { Conversation } from '../../lab/conversation.ts';
import type { Lab } from '../../lab/lab.ts';
import { PASSED, type Rule, type Verdict } from '../rule.ts';
import { count } from '../text.ts';
import { countsIn, losesRepliesIn, type Story } from './story.ts';

const PEOPLE = 20;
const TEXTS = 5;
/** A receiver that takes longer for one text may be collecting what a person writes, to answer it together. */
const LONGEST_AT_ONCE_MS = 400;

export const losesBurst: Rule = {
  id: 'loses-burst',
  title: 'Loses messages that arrive at the same time',
  severity: 'error',
  provokes: `Delivers the messages of ${PEOPLE} people at the same time; then ${TEXTS} of one person. Where those that come one after another are lost as well, two people write, the second when the first has been answered.`,
  observes:
    'Whether each message gets the reply that it gets when the messages come one after another, or when somebody writes alone.',
  because:
    'Webhooks are sent concurrently, and people write at the same time. A handler that is busy, keeps "the current message" in a variable, locks, pauses after each answer, or tells messages apart by their second, answers 200 to messages that it never handles: these people get no answer, and nothing is sent again.',
  cure: 'Keep nothing about a message outside of its own handling, put each message in a queue instead of skipping it while you are busy, and identify messages by `message.id` only: `queue.add(() => handle(message))`.',
  see: ['https://support.whapi.cloud/help-desk/receiving/webhooks'],
  needsReplies: true,
  async examine(lab) {
    if (lab.baseline.isPausing) return (await losesNext(lab)) ?? PASSED;
    const verdict = await losesRepliesIn(lab, storiesFor(lab));
    // It loses messages that come one after another as well: then it may be the next person who is lost.
    return verdict.result === 'not-judged' ? ((await losesNext(lab)) ?? verdict) : verdict;
  },
};

function storiesFor(lab: Lab): Story[] {
  const steps: Story['steps'] = (talks, isProvoked) => (isProvoked ? atOnce(talks) : oneAfterAnother(lab, talks));
  const crowd: Story = {
    title: `${PEOPLE} people write at the same time`,
    control: `${PEOPLE} people who write one after another`,
    talks: () => Array.from({ length: PEOPLE }, () => lab.conversation()),
    steps,
  };
  const insistent: Story = {
    title: `One person writes ${TEXTS} messages at the same time`,
    control: `${TEXTS} messages of one person that come one after another`,
    talks: () => Array<Conversation>(TEXTS).fill(lab.conversation()),
    steps,
  };
  return lab.baseline.observation.busyMs < LONGEST_AT_ONCE_MS ? [crowd, insistent] : [crowd];
}

function atOnce(talks: readonly Conversation[]): AnyScenarioStep[] {
  // Each message comes with a webhook about its chat, and a receiver may read either.
  const size = 2 * talks.length;
  const event = ['messages.post', 'chats.post', 'chats.patch'] as const;
  return [
    { do: 'addFault', with: { type: 'burst', event, size, count: size } } as AnyScenarioStep,
    ...talks.map((talk) => talk.says()),
  ];
}

/**
 * A receiver that works after its response is still busy when it has responded. In one chat, nothing is waited for: a
 * receiver that collects what a person writes would answer more often than it does to the burst.
 */
function oneAfterAnother(lab: Lab, talks: readonly Conversation[]): AnyScenarioStep[] {
  const isOneChat = new Set(talks.map(({ chatId }) => chatId)).size === 1;
  const pause = { do: 'advance', with: { by: '2s' } } as AnyScenarioStep;
  return talks.flatMap((talk) => [talk.says(), ...(isOneChat ? [] : lab.answered(talk)), pause]);
}

/** The finding that a person gets no answer since somebody else has got one a moment ago, as with one pause for all. */
async function losesNext(lab: Lab): Promise<Verdict | undefined> {
  const talks = [lab.conversation(), lab.conversation()] as const;
  const [first, next] = talks;
  if (first.chatId === next.chatId) return undefined;
  await lab.untilForgotten();
  const title = 'Somebody writes when another person has just been answered';
  const observation = await lab.play({
    ...{ title, talks },
    steps: [first.says(), ...lab.answered(first), next.says(), { do: 'settle' }],
  });
  const [ofFirst, ofNext] = countsIn(lab, observation);
  if (!ofFirst || !ofNext || ofFirst.sent < ofFirst.each || ofNext.sent >= ofNext.each) return undefined;
  if (observation.replies.length >= talks.length * lab.baseline.replies) return undefined;
  await lab.untilForgotten();
  const talk = lab.conversation();
  const alone = await lab.play({
    title: 'Somebody writes alone',
    talks: [talk],
    steps: [talk.says(), { do: 'settle' }],
  });
  if (alone.replies.length < lab.baseline.replies) return undefined;
  return {
    result: 'found',
    seen: `${title}: the receiver sent ${ofNext.sent === 0 ? 'nothing' : `${count(ofNext.sent, 'message')} of ${ofNext.each}`} to ${ofNext.chatId}, although it answers somebody who writes alone`,
    observation,
    expected: { kind: 'replies', chatId: ofNext.chatId, atLeast: ofNext.each },
  };
}

import type { AnyScenarioStep } from '@whapi-webhooks/types/steps';
import type { Conversation } from '../../lab/conversation.ts';
import type { Lab } from '../../lab/lab.ts';
import type { Observation } from '../../lab/observation.ts';
import { PASSED, type Verdict } from '../rule.ts';
import { count } from '../text.ts';

/** What people do, with what is provoked and without it. */
export interface Story {
  /** With what is provoked: `20 people write at once`. */
  readonly title: string;
  /** The same without it, after «although it answers»: `20 people who write one after another`. */
  readonly control: string;
  /** Who is answered. */
  readonly talks: () => readonly Conversation[];
  readonly steps: (talks: readonly Conversation[], isProvoked: boolean) => readonly AnyScenarioStep[];
  /** How many replies are right for so many messages in one chat. Default: as many as to so many plain texts. */
  readonly atLeast?: (messages: number) => number;
}

/** The first of some stories that shows a loss; else, that one of them cannot be judged. */
export async function losesRepliesIn(lab: Lab, stories: readonly Story[]): Promise<Verdict> {
  let verdict: Verdict = PASSED;
  for (const story of stories) {
    const told = await losesReplies(lab, story);
    if (told.result === 'found') return told;
    if (told.result === 'not-judged') verdict = told;
  }
  return verdict;
}

/**
 * The finding that a chat gets fewer replies than the receiver sends where nothing is provoked: the story is told a second
 * time then, to other people, so that nothing else can be the reason.
 */
async function losesReplies(lab: Lab, story: Story): Promise<Verdict> {
  const provoked = await tell(lab, story, true);
  const loss = lossIn(lab, story, provoked);
  if (!loss) return PASSED;
  const control = await tell(lab, story, false);
  if (lossIn(lab, story, control)) {
    return {
      result: 'not-judged',
      why: `The receiver does not answer ${story.control} each time either`,
      hint: 'Tell it a text that is answered each time: say "menu"',
    };
  }
  const { chatId, sent, wanted } = loss;
  return {
    result: 'found',
    seen: `${story.title}: the receiver sent ${sent === 0 ? 'nothing' : `${count(sent, 'message')} of ${wanted}`} to ${chatId}, although it answers ${story.control}`,
    observation: provoked,
    expected: { kind: 'replies', chatId, atLeast: wanted },
  };
}

function tell(lab: Lab, { title, control, talks: create, steps }: Story, isProvoked: boolean): Promise<Observation> {
  const talks = create();
  return lab.play({
    ...{ title: isProvoked ? title : control, talks },
    steps: [...steps(talks, isProvoked), { do: 'settle' }],
  });
}

/** The chat that lacks most. */
function lossIn(lab: Lab, { atLeast }: Story, { plan, repliesTo }: Observation) {
  const chats = new Set(plan.talks.map(({ chatId }) => chatId));
  const losses = [...chats].map((chatId) => {
    const { length } = plan.talks.filter((talk) => talk.chatId === chatId);
    const wanted = atLeast ? atLeast(length) : length * lab.baseline.replies;
    return { chatId, wanted, sent: repliesTo(chatId).length };
  });
  const [worst] = losses.sort((a, b) => a.sent - a.wanted - (b.sent - b.wanted));
  return worst && worst.sent < worst.wanted ? worst : undefined;
}

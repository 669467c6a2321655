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
  const { atLeast = (messages) => messages * lab.baseline.replies } = story;
  const provoked = await tell(lab, story, true);
  const counts = countsIn(provoked);
  if (counts.every(({ sent, messages }) => sent >= atLeast(messages))) return PASSED;
  const control = countsIn(await tell(lab, story, false));
  if (control.some(({ sent }) => sent < lab.baseline.replies)) {
    return {
      result: 'not-judged',
      why: `The receiver does not answer ${story.control} each time either`,
      hint: 'Tell it a text that is answered each time: say "menu"',
    };
  }
  // Not every text may be answered like the first of a chat: what the same texts are answered is right.
  const losses = counts.map(({ chatId, sent, messages }, index) => {
    const wanted = Math.min(atLeast(messages), control[index]?.sent ?? 0);
    return { chatId, sent, wanted };
  });
  const [worst] = losses.filter(({ sent, wanted }) => sent < wanted).sort((x, y) => x.sent - y.sent);
  if (!worst) return PASSED;
  const { chatId, sent, wanted } = worst;
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

/** How many messages and replies there were in each chat. */
export function countsIn({ plan, repliesTo }: Observation): { chatId: string; messages: number; sent: number }[] {
  const chats = new Set(plan.talks.map(({ chatId }) => chatId));
  return [...chats].map((chatId) => {
    const { length: messages } = plan.talks.filter((talk) => talk.chatId === chatId);
    return { chatId, messages, sent: repliesTo(chatId).length };
  });
}

import { toChatId } from '@whapi-webhooks/mock/internals';
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
  /** For how many of so many messages in one chat replies are right at least. Default: all. */
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
  const { atLeast = (messages) => messages } = story;
  const provoked = await tell(lab, story, true);
  const counts = countsIn(lab, provoked);
  if (counts.every(({ sent, messages, each }) => sent >= each * atLeast(messages))) return PASSED;
  const unprovoked = await tell(lab, story, false);
  // What it breaks at as well when nothing is provoked is what loses the messages: other rules find that.
  if (lab.breakIn(provoked) && lab.breakIn(unprovoked)) return PASSED;
  const control = countsIn(lab, unprovoked);
  if (control.some(({ sent, each }) => sent < each)) {
    return {
      result: 'not-judged',
      why: `The receiver does not answer ${story.control} each time either`,
      hint: 'Tell it a text that is answered each time: say "menu"',
    };
  }
  // Not every text may be answered like the first of a chat: what the same texts are answered is right.
  const losses = counts.map(({ chatId, sent, messages, each }, index) => {
    const wanted = Math.min(each * atLeast(messages), control[index]?.sent ?? 0);
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

/** How many messages and replies there were, by the chat that the replies go to. */
interface Count {
  readonly chatId: string;
  readonly messages: number;
  readonly sent: number;
  /** How many replies are sent there to one plain text. */
  readonly each: number;
}

/** Where a receiver may answer somebody: mostly in the chat. */
const PLACES: readonly ((talk: Conversation) => string)[] = [
  ({ chatId }) => chatId,
  ({ person }) => toChatId(person.id),
  ({ person }) => person.lid,
];

/** How many messages and replies there were in each chat; or, of a receiver that only writes to others, in theirs. */
export function countsIn({ baseline }: Lab, { plan, repliesTo }: Observation): Count[] {
  const { observation: plain } = baseline;
  const [asked] = plain.plan.talks as [Conversation];
  const place = PLACES.find((chatOf) => plain.repliesTo(chatOf(asked)).length > 0);
  const chatOf = place ?? PLACES[0]!;
  const isElsewhere = place === undefined && plain.replies.length > 0;
  const chats = new Set(isElsewhere ? plain.replies.map(({ chatId }) => chatId) : plan.talks.map(chatOf));
  return [...chats].map((chatId) => ({
    chatId,
    messages: isElsewhere ? plan.talks.length : plan.talks.filter((talk) => chatOf(talk) === chatId).length,
    sent: repliesTo(chatId).length,
    each: plain.repliesTo(isElsewhere ? chatId : chatOf(asked)).length,
  }));
}

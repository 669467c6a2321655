import type { AnyScenarioStep } from '@whapi-webhooks/types/steps';
import type { Conversation } from '../../lab/conversation.ts';
import type { Lab } from '../../lab/lab.ts';
import type { Observation } from '../../lab/observation.ts';
import type { Expectation } from '../expectation.ts';
import { PASSED, type Rule, type Verdict } from '../rule.ts';
import { count } from '../text.ts';

interface Disorder {
  title: string;
  /** @param late before what arrives later than it should; nothing where all is to come in order */
  steps: (talk: Conversation, late: readonly AnyScenarioStep[]) => readonly AnyScenarioStep[];
  /** Whether more replies than in order are wrong as well. */
  isOneMessage: boolean;
}

const PAUSE: AnyScenarioStep = { do: 'advance', with: { by: '2s' } };
/** The next new message arrives 5 seconds late: what belongs to it, and what follows, overtakes it. */
const LATE_MESSAGE: AnyScenarioStep = {
  do: 'addFault',
  with: { type: 'delay', event: 'messages.post', by: '5s', count: 1 },
};

const DISORDERS: readonly Disorder[] = [
  {
    title: 'A new chat arrives before its first message',
    steps: (talk, late) => [...late, talk.says()],
    isOneMessage: true,
  },
  {
    title: 'The update of a chat arrives before the message that it is about',
    steps: (talk, late) => [talk.says(), PAUSE, ...late, talk.says()],
    isOneMessage: false,
  },
  {
    title: 'The second message arrives before the first',
    steps: (talk, late) => [...late, talk.says(), PAUSE, talk.says()],
    isOneMessage: false,
  },
  {
    title: 'An edit arrives before the message that it edits',
    steps: (talk, late) => [
      ...late,
      talk.says(undefined, 'original'),
      { do: 'editMessage', with: { messageId: { $from: 'original', at: '/id' }, text: 'Sorry, a typo' } } as never,
    ],
    isOneMessage: true,
  },
  {
    title: 'The statuses of a message arrive before the message',
    steps: (talk, late) => [
      ...late,
      { do: 'sendFromPhone', with: { to: talk.chatId, text: 'Are you still interested?' } },
      { do: 'readMessages', with: { from: talk.person.id, chatId: talk.chatId } },
      { do: 'advance', with: { by: '6s' } },
      talk.says(),
    ],
    isOneMessage: true,
  },
];

export const orderDependent: Rule = {
  id: 'order-dependent',
  title: 'Fails where webhooks arrive in another order',
  severity: 'error',
  provokes:
    'Lets one webhook arrive late: so the update of a chat comes before its first message, the second message before the first, an edit before its original, statuses before their message.',
  observes: 'Whether the receiver crashes, responds with an error or sends another number of messages than in order.',
  because:
    'Each webhook is sent, and sent again, on its own: the service keeps no order, and later ones overtake one that had to be repeated. A handler that looks up what an earlier webhook should have stored crashes, or drops what comes "too late".',
  cure: 'Treat each webhook as complete in itself: create what you do not know yet, and compare `timestamp` instead of relying on the order of arrival: `const chat = chats.get(id) ?? create(id)`.',
  see: ['https://support.whapi.cloud/help-desk/receiving/webhooks'],
  needsReplies: false,
  async examine(lab) {
    let verdict: Verdict = PASSED;
    for (const disorder of DISORDERS) {
      const told = await examineOrder(lab, disorder);
      if (told?.result === 'found') return told;
      verdict = told ?? verdict;
    }
    return verdict;
  },
};

async function examineOrder(lab: Lab, disorder: Disorder): Promise<Verdict | undefined> {
  const disturbed = await play(lab, disorder, true);
  const sent = disturbed.replies.length;
  if (!failureIn(disturbed) && sent === disturbed.plan.awaits) return undefined;
  // With what comes in order, to somebody else, so that nothing else can be the reason.
  const ordered = await play(lab, disorder, false);
  const found = (seen: string, expected: Expectation): Verdict => ({
    ...{ result: 'found', seen: `${disorder.title}: ${seen}` },
    ...{ observation: disturbed, expected },
  });
  const failure = failureIn(disturbed);
  if (failure && !failureIn(ordered)) return found(failure, { kind: 'answers-200' });
  const wanted = ordered.replies.length;
  const [{ chatId }] = disturbed.plan.talks as [Conversation];
  const seen = `the receiver sent ${count(sent, 'message')}, where it sends ${wanted} in order`;
  const isComparable = !lab.baseline.varies;
  if (isComparable && sent < wanted) return found(seen, { kind: 'replies', chatId, atLeast: wanted });
  if (isComparable && sent > wanted && disorder.isOneMessage) {
    return found(seen, { kind: 'replies', chatId, atMost: wanted });
  }
  if (failure) {
    return {
      ...{ result: 'not-judged', why: `${disorder.title}: ${failure}, and it fails in order, too` },
      hint: 'Mend that first: rule "dies-of-events" shows at what it fails',
    };
  }
  return undefined;
}

function play(lab: Lab, { title, steps: create }: Disorder, isDisturbed: boolean): Promise<Observation> {
  const talk = lab.conversation();
  const steps = create(talk, isDisturbed ? [LATE_MESSAGE] : []);
  const texts = steps.filter((step) => step.do === 'receiveMessage').length;
  return lab.play({
    ...{ title, talks: [talk], awaits: texts * lab.baseline.replies },
    steps: [...steps, { do: 'settle' }],
  });
}

/** The first response that is an error, or what the receiver threw. */
function failureIn({ exchanges, crashes }: Observation): string | undefined {
  const failed = exchanges.find(({ status = 0, thrown }) => status >= 500 || thrown !== undefined);
  if (failed?.status !== undefined) return `the receiver responded with ${failed.status}`;
  const [error = failed?.thrown] = crashes;
  return error === undefined ? undefined : `the receiver threw ${String(error)}`;
}

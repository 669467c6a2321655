import type { Lab } from '../../lab/lab.ts';
import { PASSED, type Rule, type Verdict } from '../rule.ts';
import { count } from '../text.ts';

type Mode = 'path' | 'method';

/** What servers answer where they have no such route. */
const NO_ROUTE = [404, 405];

export const modeDependent: Rule = {
  id: 'mode-dependent',
  title: 'Understands webhooks only if their body has `event`',
  severity: 'warning',
  provokes: 'Delivers a text in the modes `path` and `method`.',
  observes:
    'Whether the receiver sends as many messages as in mode `body`. It is not judged where the receiver has no route for them.',
  because:
    'In the modes `path` and `method` the body has no `event`: the event is in the URL, or in the method of the request. A handler that reads `body.event.type` crashes then, or ignores everything and answers 200: once somebody changes the mode of the subscription, the bot is silent.',
  cure: 'Decide by the payload that is there: `for (const message of body.messages ?? []) …`. If you serve one mode only, answer 404 in the others, so that they show.',
  see: ['https://support.whapi.cloud/help-desk/receiving/webhooks'],
  needsReplies: true,
  async examine(lab) {
    const verdicts = [await inMode(lab, 'path'), await inMode(lab, 'method')];
    return (
      verdicts.find(({ result }) => result === 'found') ??
      verdicts.find(({ result }) => result === 'passed') ??
      verdicts[0]!
    );
  },
};

async function inMode(lab: Lab, mode: Mode): Promise<Verdict> {
  const talk = lab.conversation();
  const observation = await lab.play({
    ...{ title: `A text is delivered in mode ${mode}`, talks: [talk], subscription: { mode } },
    steps: [talk.says(), { do: 'settle' }],
  });
  const delivery = observation.deliveries.find(({ event }) => event === 'messages.post');
  const { status, error } = delivery?.attempts[0] ?? {};
  const { method = 'POST', url = '' } = delivery?.request ?? {};
  const request = `${method} ${URL.canParse(url) ? new URL(url).pathname : url}`;
  if (status !== undefined && NO_ROUTE.includes(status)) {
    return {
      result: 'not-judged',
      why: `The receiver answers ${status} to ${request}: it serves mode \`body\` only`,
      hint: 'Keep the subscription in mode `body`, or give the receiver routes for the other modes',
    };
  }
  // A bot may answer elsewhere: one that forwards to its owner, for example.
  const { length } = observation.replies;
  const { replies, observation: usual } = lab.baseline;
  if (length >= replies) return PASSED;
  const toPerson = usual.repliesTo(usual.plan.talks[0]?.chatId ?? '').length;
  const answer = status === undefined ? `failed (${error})` : `answered ${status}`;
  return {
    result: 'found',
    seen: `In mode ${mode} the receiver ${answer} to ${request}, and sent ${count(length, 'message')} instead of ${replies}`,
    observation,
    expected: {
      kind: 'replies',
      ...(toPerson > 0
        ? { chatId: talk.chatId, atLeast: toPerson }
        : { chatId: usual.replies[0]?.chatId ?? talk.chatId, atLeast: 1 }),
    },
  };
}

import type { Lab } from '../../lab/lab.ts';
import type { Observation } from '../../lab/observation.ts';
import { PASSED, type Rule, type Verdict } from '../rule.ts';
import { count } from '../text.ts';
import { countsIn } from './story.ts';

/** A fault as long as a step of that name has not removed it. */
const REMOVE = { do: 'removeFaults', with: { id: { $from: 'outage', at: '/id' } } } as const;

export const losesOutage: Rule = {
  id: 'loses-outage',
  title: 'Loses or repeats messages over an outage',
  severity: 'error',
  provokes:
    'Fails all webhooks for some seconds, while three people write; then they arrive as retries, the last message first. After that, lets the gateway refuse what the receiver sends for some seconds, while somebody writes.',
  observes:
    'Whether each person gets as many replies as without the outage. Where the gateway was down: whether a message that the receiver answered with an error is handled when it comes again.',
  because:
    'While your server restarts, webhooks are kept and delivered again, each with its own timer: late, and not in order. An error of your handler has the same effect: it asks for the message again. A handler that notes the id of a message before its work has succeeded skips the message when it comes again, and answers 200: the message is lost, and nothing shows it.',
  cure: 'Note a message as handled only when it is, and forget it when handling fails: `seen.add(id); try { await handle(message); } catch (error) { seen.delete(id); throw error; }`. Do not skip messages because a later one came first.',
  see: ['https://support.whapi.cloud/help-desk/receiving/webhooks'],
  needsReplies: true,
  async examine(lab) {
    return (await overOutageOfReceiver(lab)) ?? (await overOutageOfGateway(lab)) ?? PASSED;
  },
};

async function overOutageOfReceiver(lab: Lab): Promise<Verdict | undefined> {
  const disturbed = await overOutage(lab, true);
  const wrong = countsIn(lab, disturbed).find(isWrong);
  if (!wrong) return undefined;
  const control = countsIn(lab, await overOutage(lab, false));
  if (control.some(isWrong)) return undefined;
  const { chatId, sent, messages, each } = wrong;
  const wanted = each * messages;
  return {
    result: 'found',
    seen: `The receiver was down for 8 seconds: then it sent ${count(sent, 'message')} to ${chatId} instead of ${wanted}`,
    observation: disturbed,
    expected: { kind: 'replies', chatId, ...(sent < wanted ? { atLeast: wanted } : { atMost: wanted }) },
  };
}

function isWrong({ sent, messages, each }: ReturnType<typeof countsIn>[number]): boolean {
  return sent !== each * messages;
}

/** The third message arrives first, since its retries began last. */
function overOutage(lab: Lab, isDown: boolean): Promise<Observation> {
  const talks = [lab.conversation(), lab.conversation(), lab.conversation()] as const;
  return lab.play({
    ...{ title: 'People write while the receiver is down', talks },
    steps: [
      ...(isDown ? [{ do: 'addFault', with: { type: 'status', status: 502 }, as: 'outage' } as const] : []),
      talks[0].says(),
      { do: 'advance', with: { by: '4s' } },
      talks[1].says(),
      { do: 'advance', with: { by: 1_500 } },
      talks[2].says(),
      { do: 'advance', with: { by: 2_700 } },
      ...(isDown ? [REMOVE] : []),
      { do: 'settle' },
    ],
  });
}

/**
 * What a handler does about a gateway that is down is its own affair, but one that responds with an error asks for the
 * message again: then it must handle it.
 */
async function overOutageOfGateway(lab: Lab): Promise<Verdict | undefined> {
  const talk = lab.conversation();
  const { chatId } = talk;
  const observation = await lab.play({
    ...{ title: 'Somebody writes while the gateway is down', talks: [talk] },
    steps: [
      { do: 'addFault', with: { type: 'api-status', status: 503 }, as: 'outage' },
      talk.says(),
      { do: 'advance', with: { by: '4s' } },
      REMOVE,
      { do: 'settle' },
    ],
  });
  const [refused] = observation.deliveries.flatMap(({ event, attempts: [first, ...others] }) =>
    // A receiver that could not be reached again has lost nothing yet.
    event === 'messages.post' && first && !first.faults && others.some(({ status }) => status !== undefined)
      ? first
      : [],
  );
  const isAnswered = observation.repliesTo(chatId).some(({ request: { status = 0 } }) => status < 400);
  if (!refused || isAnswered) return undefined;
  return {
    result: 'found',
    seen: `The receiver could not send its reply, and ${refused.status === undefined ? `did not respond (${refused.error})` : `responded with ${refused.status}`}: when the message came again, it sent nothing`,
    observation,
    expected: { kind: 'replies', chatId, atLeast: 1, isAccepted: true },
  };
}

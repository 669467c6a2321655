import type { Lab } from '../../lab/lab.ts';
import type { Observation } from '../../lab/observation.ts';
import { PASSED, type Rule } from '../rule.ts';

const SLOW_MS = 4_000;

export const awaitsSends: Rule = {
  id: 'awaits-sends',
  title: 'Responds only after its own messages are sent',
  // Where the platform stops a function once it has responded, a correct handler has to wait.
  severity: 'info',
  provokes: `Lets the gateway take ${SLOW_MS / 1_000} seconds for each request of the receiver, by the clock of the mock, while somebody writes a plain text.`,
  observes: 'Whether the response to the webhook comes before the gateway has answered.',
  because:
    'A handler that waits for its own messages is as slow as the gateway. On a bad day, the service gives up the webhook and sends it again, while your handler still works on it.',
  cure: 'Store or queue the message, respond, and let a worker send the reply: `await queue.add(message); response.sendStatus(200);`. On a platform that stops your code after the response, limit the wait: `fetch(url, { signal: AbortSignal.timeout(4_000) })`.',
  see: ['https://support.whapi.cloud/help-desk/receiving/webhooks'],
  needsReplies: true,
  async examine(lab) {
    const observation = await play(lab, true);
    // A receiver that takes long for other reasons is slow, whatever the gateway does.
    if (!hasWaited(observation) || hasWaited(await play(lab, false))) return PASSED;
    return {
      result: 'found',
      seen: `The gateway took ${SLOW_MS / 1_000} seconds for a message, and the receiver responded to the webhook only then`,
      observation,
      expected: { kind: 'answers-within', ms: SLOW_MS, by: 'clock' },
    };
  },
};

function play(lab: Lab, isSlow: boolean): Promise<Observation> {
  const talk = lab.conversation();
  return lab.play({
    ...{ title: 'Somebody writes while the gateway is slow', talks: [talk], movesClockAtOnce: true },
    steps: [
      ...(isSlow ? [{ do: 'addFault', with: { type: 'api-slow', by: SLOW_MS, count: 1 } } as const] : []),
      talk.says(),
      { do: 'advance', with: { by: SLOW_MS } },
      { do: 'settle' },
    ],
  });
}

function hasWaited({ deliveries }: Observation): boolean {
  return deliveries.some(
    ({ event, attempts }) => event === 'messages.post' && attempts.some(({ durationMs }) => durationMs >= SLOW_MS),
  );
}

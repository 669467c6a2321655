import { PASSED, type Rule } from '../rule.ts';

export const slow: Rule = {
  id: 'slow',
  title: 'Takes too long to respond',
  severity: 'error',
  provokes: 'Delivers a plain text, and lets the gateway respond at once.',
  observes: 'How long each response takes, in real time: up to 5 seconds, or the limit that you set, is fine.',
  because:
    'The service gives up a request that takes too long, and sends the webhook again: your handler gets the same message twice, while it still works on it. The vendor recommends to respond within 5 seconds; the timeout itself is not documented.',
  cure: 'Respond first, and work afterwards: store or queue the message, send 200, and let a worker do the rest: `await queue.add(body); response.sendStatus(200);`.',
  see: ['https://support.whapi.cloud/help-desk/receiving/webhooks'],
  needsReplies: false,
  async examine({ baseline: { observation, isSilent }, slowAfterMs }) {
    const slowest = Math.max(0, ...observation.exchanges.map(({ ms = 0 }) => ms));
    if (!isSilent && slowest <= slowAfterMs) return PASSED;
    const { exchanges } = observation;
    const open = exchanges.find(({ ms }) => ms === undefined);
    return {
      result: 'found',
      seen:
        isSilent || open
          ? 'The receiver did not respond to a plain text at all'
          : `The receiver responded after ${(slowest / 1_000).toFixed(1)} seconds; ${slowAfterMs / 1_000} are fine`,
      observation,
      expected: { kind: 'answers-within', ms: slowAfterMs, by: 'real time' },
    };
  },
};

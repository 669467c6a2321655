import type { Exchange } from '../../receiver/exchange-log.ts';
import { PASSED, type Rule } from '../rule.ts';
import { sendNonWebhook, sendNonWebhooks } from './non-webhooks.ts';

export const diesOfNonWebhooks: Rule = {
  id: 'dies-of-non-webhooks',
  title: 'Fails at a request that is no webhook',
  severity: 'warning',
  provokes:
    'Sends what is no webhook: text, broken JSON, `[]`, `null`, a string, nothing, a form, a GET request, two megabytes of JSON.',
  observes: 'Whether the receiver responds, and with a status below 500. Both 200 and 4xx are fine.',
  because:
    'Everybody can send anything to a public URL, and scanners do. A handler that throws there fills your log with errors that look like lost messages, and where nobody handles the error, the process ends and takes the messages with it that it was handling.',
  cure: 'Check the body before you use it, and answer 400: `const body = await request.json().catch(() => undefined); if (typeof body !== "object" || body === null) return new Response(null, { status: 400 });`.',
  needsReplies: false,
  async examine(lab) {
    const reactions = await sendNonWebhooks(lab);
    for (const { title } of reactions.filter(({ exchange }) => hasFailed(exchange))) {
      const { exchange, observation } = await sendNonWebhook(lab, title);
      if (!hasFailed(exchange)) continue;
      const { status, error = 'nothing' } = exchange;
      return {
        result: 'found',
        seen: `${observation.plan.title}: the receiver ${status === undefined ? `failed (${error})` : `responded with ${status}`}`,
        observation,
        expected: { kind: 'survives', chatId: observation.plan.talks[0]!.chatId, atLeast: 0 },
      };
    }
    return PASSED;
  },
};

function hasFailed({ status, ms, error }: Exchange): boolean {
  return status === undefined ? ms === undefined || error !== undefined : status >= 500;
}

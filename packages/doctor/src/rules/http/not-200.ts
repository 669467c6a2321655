import { PASSED, type Rule } from '../rule.ts';

export const not200: Rule = {
  id: 'not-200',
  title: 'Answers a webhook with another status than 200',
  severity: 'error',
  provokes: 'Delivers a plain text with everything that comes with it, such as the update of the chat.',
  observes: 'The status of each response.',
  because:
    'Only 200 counts as delivered. The service sends a webhook again after any other status, be it 201, 204 or a redirect, for hours.',
  cure: 'Answer 200 as soon as the webhook is stored or queued, for every event, also those you ignore: `response.sendStatus(200)`.',
  see: ['https://support.whapi.cloud/help-desk/receiving/webhooks'],
  needsReplies: false,
  async examine(lab) {
    const talk = lab.conversation();
    const observation = await lab.play({
      ...{ title: 'Somebody writes a plain text', talks: [talk] },
      steps: [talk.says(), { do: 'settle' }],
    });
    const wrong = observation.exchanges.find(({ status }) => status !== undefined && status !== 200);
    if (!wrong) return PASSED;
    return {
      result: 'found',
      seen: `The receiver answered ${wrong.method} ${new URL(wrong.url).pathname} with ${wrong.status}`,
      observation,
      expected: { kind: 'answers-200' },
    };
  },
};

import { WHAT_IT_ANSWERS } from '../not-judged.ts';
import { PASSED, type Rule } from '../rule.ts';
import { count } from '../text.ts';

const VARIANTS = [
  { title: 'A webhook comes without the secret header', fault: { type: 'unsigned' } },
  { title: 'A webhook comes with a wrong secret', fault: { type: 'unsigned', value: 'not-the-secret' } },
] as const;

export const trustsAnybody: Rule = {
  id: 'trusts-anybody',
  title: 'Handles webhooks that lack the secret header',
  severity: 'error',
  provokes: 'Delivers a text without the headers that doctor was given, and one where they contain something else.',
  observes: 'Whether the receiver answers the person, as it answers one whose message comes with the headers.',
  because:
    'Webhooks carry no signature. A secret header of your subscription is all that tells them from what anybody sends to your URL: without a check, strangers can let your bot write to any number, at your cost and in your name.',
  cure: 'Compare the header before you read the body, and answer 401: `if (request.headers.get("x-secret") !== process.env.WEBHOOK_SECRET) return new Response(null, { status: 401 });`.',
  see: ['https://support.whapi.cloud/help-desk/receiving/webhooks'],
  needsReplies: false,
  async examine(lab) {
    if (Object.keys(lab.headers).length === 0) {
      return {
        result: 'not-judged',
        why:
          lab.baseline.replies > 0
            ? 'The receiver answered a webhook that carries no secret, as anybody can send it who knows the URL'
            : 'Doctor was given no secret that webhooks carry',
        hint: 'Let the subscription send a secret header, check it, and tell doctor: --header x-secret=…, or headers: { "x-secret": "…" }',
      };
    }
    if (lab.baseline.replies === 0) {
      return {
        result: 'not-judged',
        why: `The receiver sends nothing after the text "${lab.say}", so nothing shows whether it handles a webhook`,
        hint: `Tell it ${WHAT_IT_ANSWERS}`,
      };
    }
    for (const { title, fault } of VARIANTS) {
      const talk = lab.conversation();
      const observation = await lab.play({
        ...{ title, talks: [talk], awaits: 0 },
        steps: [{ do: 'addFault', with: fault }, talk.says(), { do: 'settle' }],
      });
      const { length } = observation.repliesTo(talk.chatId);
      if (length === 0) continue;
      return {
        result: 'found',
        seen: `${title}: the receiver sent ${count(length, 'message')}`,
        observation,
        expected: { kind: 'replies', chatId: talk.chatId, atMost: 0 },
      };
    }
    return PASSED;
  },
};

import { RESPONDS_TO_NOTHING } from '../not-judged.ts';
import type { Rule } from '../rule.ts';
import { exampleBases } from './bases.ts';
import { brokenAtPlainText } from './broken-at-plain-text.ts';
import { firstBreak } from './first-break.ts';
import type { Base, Provocation } from './provocation.ts';

export const diesOfEvents: Rule = {
  id: 'dies-of-events',
  title: 'Breaks at an event or a message type that is documented',
  severity: 'error',
  provokes:
    'Delivers every documented event and every message type once: a sticker, a location, a poll, a call, a new label, a deleted chat. After them, somebody writes a plain text.',
  observes:
    'Whether the receiver responds with 5xx, breaks the connection, throws, never responds, crashes, or does not answer the text. That it does not answer the other events is right.',
  because:
    'A channel sends whatever happens in WhatsApp. A handler that reads `message.text.body` of a sticker throws; the service sends the webhook again and again, the whole process may end, and other people get no answers.',
  cure: 'Look at the event and at the type before you read anything else, and answer 200 to what you do not handle: `if (message.type !== "text") continue;`.',
  see: ['https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format'],
  needsReplies: false,
  async examine(lab) {
    const atPlainText = brokenAtPlainText(lab);
    if (atPlainText) return atPlainText;
    if (lab.baseline.isSilent) return RESPONDS_TO_NOTHING;
    return firstBreak(lab, documented(exampleBases(lab)));
  },
};

/** What breaks at the smallest webhook only, breaks at what is missing in it: that is another rule. */
function documented(bases: readonly Base[]): Provocation[] {
  return bases
    .filter(({ example }) => example === 'maximal')
    .map(({ event, type, webhook }) => ({
      title: type === undefined ? `The event ${event}` : `A message of type "${type}" (${event})`,
      webhook,
    }));
}

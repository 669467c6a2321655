import type { Rule } from '../rule.ts';
import { absences } from './absences.ts';
import { exampleBases, plainBases } from './bases.ts';
import { firstBreak } from './first-break.ts';
import { namelessText } from './nameless-text.ts';

export const diesOfAbsence: Rule = {
  id: 'dies-of-absence',
  title: 'Breaks where a property is missing that need not be there',
  severity: 'error',
  provokes:
    'Delivers every event and every message type without each property that the contract does not require, one at a time, and once without all of them. After them, somebody writes a plain text.',
  observes:
    'Whether the receiver responds with 5xx, breaks the connection, throws, never responds, crashes, or does not answer the text, where it survives the same webhook with the property; and whether it answers a text without the name of the sender or of the chat.',
  because:
    'Most properties come only sometimes: `from_name` is missing in the echo of what you send by API, `chat_name` in most documented samples, `link` of an image unless auto-download is on, `last_message` in a chat without messages. A handler that reads through them throws at the first person whose webhook lacks one.',
  cure: 'Read what may be missing with `?.` and a default, and let the types tell you which these are: `const name = message.from_name?.split(" ")[0] ?? "there";`.',
  see: ['https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/incoming-message'],
  needsReplies: false,
  async examine(lab) {
    const verdict = await firstBreak(lab, absences([...plainBases(lab), ...exampleBases(lab)]));
    return verdict.result === 'found' ? verdict : namelessText(lab);
  },
};

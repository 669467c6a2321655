import type { Rule } from '../rule.ts';
import { largestBases } from './bases.ts';
import { firstBreak } from './first-break.ts';
import { unknowns } from './unknowns.ts';

export const diesOfUnknown: Rule = {
  id: 'dies-of-unknown',
  title: 'Breaks at a message type, an event, a field or a value that it does not know',
  severity: 'error',
  provokes:
    'Delivers a message of an unlisted type, unknown events and actions, an unknown field in each event, and an unknown value wherever the service may add one, such as the status of a message or the colour of a label. After them, somebody writes a plain text.',
  observes:
    'Whether the receiver responds with 5xx, breaks the connection, throws, never responds, crashes, or does not answer the text, where it survives the same webhook without the unknown.',
  because:
    'The service adds message types, fields and values without notice: `reply`, `starred` and `album` arrived before any page named them. A handler with `handlers[message.type](message)`, or a parser that refuses unknown fields, then fails in every chat at once.',
  cure: 'Give each `switch` and each table a default that ignores what you do not know, let schemas pass unknown properties, and answer 200: `(handlers[message.type] ?? ignore)(message)`.',
  see: ['https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format'],
  needsReplies: false,
  examine: (lab) => firstBreak(lab, unknowns(largestBases(lab))),
};

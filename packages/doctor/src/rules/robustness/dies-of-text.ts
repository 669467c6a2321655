import type { Rule } from '../rule.ts';
import { largestBases } from './bases.ts';
import { firstBreak } from './first-break.ts';
import { oddTexts } from './odd-texts.ts';

export const diesOfText: Rule = {
  id: 'dies-of-text',
  title: 'Breaks at a long, odd or empty text or name',
  severity: 'error',
  provokes:
    'Delivers texts of 65,536 characters (up to 200 kB), of nothing, of emoji, from right to left, invisible, with half of an emoji, with SQL, HTML, format characters and broken regular expressions, with numbers beyond all bounds, and `__proto__`; and the same as the names of people, chats and groups. After them, somebody writes a plain text.',
  observes:
    'Whether the receiver responds with 5xx or 413 (too large), breaks the connection, throws, never responds, crashes, or does not answer the text, where it survives an ordinary text.',
  because:
    'Anybody who has the number can write anything, and WhatsApp lets people choose their names. A bot that builds a regular expression, a query or a date from it, takes its first word without looking, or repeats something as often as it is told, is stopped by one message.',
  cure: 'Treat texts and names as data: bound their length, parse numbers with a range, look commands up in a `Map` or with `Object.hasOwn`, use parameters in queries, and answer «I do not understand» to the rest. Let your server take bodies of more than 100 kB, which is the default of Express: `express.json({ limit: "5mb" })`.',
  needsReplies: false,
  examine: (lab) => firstBreak(lab, oddTexts(largestBases(lab))),
};

import { closest } from '../values/closest.ts';
import { describeValue } from '../values/describe-value.ts';
import { valueAt } from '../values/pointer.ts';
import { hintForBareItem, hintForWrapped } from './hint-for-wrapped.ts';
import type { Issue } from './issue.ts';

/** What a hint can be derived from. */
export interface HintClues extends Pick<Issue, 'code' | 'pointer' | 'expected'> {
  /** The name of the definition that was broken, if it has one. */
  title?: string | undefined;
  /** A text of the expected form, for `invalid_format`. */
  example?: string | undefined;
  /** The allowed values, for `invalid_value`. */
  values?: readonly string[] | undefined;
  /** The value at the pointer. */
  value: unknown;
  /** Where the fault was found: for a missing property, the object that lacks it. */
  holder?: unknown;
}

/** @param text the start of the value if it is text: enough to see the cause, and cheap; otherwise empty */
type Hint = (clues: HintClues, text: string) => string | false | undefined;

const LATEST_SECONDS = 99_999_999_999;
const JSON_TEXT = 'This is JSON in a string: parse it with JSON.parse first.';

/** One row for each known cause of a wrong type; the first that fits wins. */
const OF_TYPES: readonly Hint[] = [
  ({ expected = '' }, text) => NUMERIC.test(expected) && hintForDate(text),
  ({ expected = '' }, text) => NUMERIC.test(expected) && /^\d{1,20}$/.test(text) && `Remove the quotes: ${text}.`,
  ({ expected, value }) => expected === 'string' && Number.isSafeInteger(value) && `Add quotes: "${value}".`,
  ({ expected, value }) => expected === 'boolean' && (value === 0 || value === 1) && `Write ${value === 1}.`,
  ({ value }) =>
    typeof value === 'number' &&
    !Number.isFinite(value) &&
    'JSON has no such number: JSON.parse returns Infinity for one that is too large, such as 1e400.',
  ({ pointer, value }) =>
    value === null &&
    pointer !== '' &&
    (/\/\d+$/.test(pointer)
      ? 'Remove the item: null is not a value of it.'
      : 'Omit the property instead of sending null.'),
  ({ expected }, text) => expected === 'boolean' && /^(?:true|false)$/.test(text) && `Remove the quotes: ${text}.`,
  ({ expected }, text) => (expected === 'object' || expected === 'array') && /^\s*[{[]/.test(text) && JSON_TEXT,
  ({ expected, value, pointer }) => expected === 'string' && hintForId(valueAt(value, '/id'), pointer),
  ({ expected, pointer }, text) =>
    expected === 'object' && PARTICIPANT.test(pointer) && /^\d+$/.test(text) && `Write { "id": "${text}" }.`,
  ({ expected, value }) =>
    expected === 'array' && value != null && 'Put it into an array, even if it is the only item.',
];

/** One row for each known cause of another fault. */
const OF_OTHERS: readonly Hint[] = [
  ({ code }, text) =>
    code === 'invalid_format' &&
    /\[email\s*protected\]/i.test(text) &&
    'An e-mail obfuscator replaced the id on a web page: copy the id from a real webhook.',
  ({ title }, text) =>
    (title === 'ChatId' || title === 'MessageChatId') &&
    /^\+?\d{7,15}$/.test(text) &&
    `A phone number is not a chat id. Did you mean \`${text.replace('+', '')}@s.whatsapp.net\`?`,
  ({ title }, text) =>
    title === 'GroupId' && /^[\d-]{10,31}$/.test(text) && `A group id ends in @g.us. Did you mean \`${text}@g.us\`?`,
  ({ title }, text) =>
    title === 'GroupId' &&
    /@(?:s\.whatsapp\.net|c\.us|lid)$/.test(text) &&
    'A group id ends in @g.us. This is the id of a contact.',
  ({ code, title }, text) =>
    code === 'invalid_format' &&
    title !== 'GroupId' &&
    /^\+\d{7,15}$/.test(text) &&
    `Remove the plus sign: "${text.slice(1)}".`,
  ({ title }, text) =>
    (title === 'ContactId' || title === 'QuotedAuthor') &&
    /^@\d{7,31}$/.test(text) &&
    `Remove the at sign: "${text.slice(1)}".`,
  ({ example = '' }, text) =>
    DIGITS.test(example) && /^\d{1,20}@/.test(text) && `Keep only the digits: "${text.slice(0, text.indexOf('@'))}".`,
  ({ code, title, example = '', pointer }) =>
    code === 'invalid_format' &&
    title === undefined &&
    DIGITS.test(example) &&
    pointer.endsWith('/id') &&
    `Use digits only, such as "${example}".`,
  ({ title, value }, text) =>
    (title === 'TimestampSeconds'
      ? Number(value) > LATEST_SECONDS
      : title === SECONDS_TEXT && /^\d{12,14}$/.test(text)) && 'This looks like milliseconds. Use seconds.',
  ({ title, value }) =>
    title === 'TimestampMilliseconds' &&
    Number(value) > 0 &&
    Number(value) <= LATEST_SECONDS &&
    'This looks like seconds. Use milliseconds.',
  ({ title }, text) => title === SECONDS_TEXT && hintForDate(text),
  ({ values = [] }, text) => {
    const meant = text && closest(text, values);
    return meant && `Did you mean "${meant}"?`;
  },
  ({ code, pointer }) =>
    code === 'unknown_property' &&
    /\/chats_updates\/\d+\/labels$/.test(pointer) &&
    "Move `labels` into `after_update`: the vendor's sample closes that object too early.",
  ({ code, pointer, holder }) =>
    code === 'missing_property' &&
    ((pointer.endsWith('/chat_id') && has(holder, 'from')) || (pointer.endsWith('/from') && has(holder, 'chat_id'))) &&
    '`from` is the sender and `chat_id` the chat: neither replaces the other.',
  ({ code, pointer, holder }) =>
    code === 'missing_property' &&
    /^\/[^/]+$/.test(pointer) &&
    (pointer === '/channel_id' ? hintForBareItem(holder) : hintForWrapped(holder as object)),
];

const SECONDS_TEXT = 'TimestampSecondsText';
const NUMERIC = /^(?:integer|number)/;
const DIGITS = /^\d+$/;
const PARTICIPANT = /\/participants\/\d+$/;

/** What to do about a fault, if its cause is known. */
export function hintFor(clues: HintClues): string | undefined {
  const { code, value } = clues;
  const text = typeof value === 'string' ? value.slice(0, 200) : '';
  for (const hint of code === 'invalid_type' ? OF_TYPES : OF_OTHERS) {
    const advice = hint(clues, text);
    if (advice) return advice;
  }
  return undefined;
}

function hintForDate(text: string): string | false {
  return (
    /^\d{4}-\d\d-\d\d/.test(text) && 'Write dates as the time since 1970: in seconds, or in milliseconds for a call.'
  );
}

/** The participants of `groups.put` are digits, those of a group are objects. */
function hintForId(id: unknown, pointer: string): string | false {
  if (typeof id !== 'string') return false;
  return PARTICIPANT.test(pointer)
    ? `Digits are expected, not an object: write ${describeValue(id.replace(/@.*/, ''))}.`
    : `An id is expected, not an object: write ${describeValue(id)}.`;
}

function has(holder: unknown, key: string): boolean {
  return typeof holder === 'object' && holder !== null && Object.hasOwn(holder, key);
}

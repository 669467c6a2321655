import { closest } from '../values/closest.ts';
import { hintForWrapped } from './hint-for-wrapped.ts';
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

interface Hint {
  when(clues: HintClues): boolean;
  say: string | ((value: string, clues: HintClues) => string | undefined);
}

const LATEST_SECONDS = 99_999_999_999;

/** One row for each known cause; the first that fits wins. */
const HINTS: readonly Hint[] = [
  {
    when: ({ code, value }) => code === 'invalid_format' && matches(value, /\[email\s*protected\]/i),
    say: 'An e-mail obfuscator replaced the id on a web page: copy the id from a real webhook.',
  },
  {
    when: ({ title, value }) => isOneOf(title, 'ChatId', 'MessageChatId') && matches(value, /^\+?\d{7,15}$/),
    say: (phone) => `A phone number is not a chat id. Did you mean \`${phone.replace('+', '')}@s.whatsapp.net\`?`,
  },
  {
    when: ({ title, value }) => title === 'GroupId' && matches(value, /^[\d-]{10,31}$/),
    say: (digits) => `A group id ends in @g.us. Did you mean \`${digits}@g.us\`?`,
  },
  {
    when: ({ title, value }) => title === 'GroupId' && matches(value, /@(?:s\.whatsapp\.net|c\.us|lid)$/),
    say: 'A group id ends in @g.us. This is the id of a contact.',
  },
  {
    when: ({ code, title, value }) =>
      code === 'invalid_format' && title !== 'GroupId' && matches(value, /^\+\d{7,15}$/),
    say: (phone) => `Remove the plus sign: "${phone.slice(1)}".`,
  },
  {
    when: ({ title, value }) => isOneOf(title, 'ContactId', 'QuotedAuthor') && matches(value, /^@\d{7,31}$/),
    say: (mention) => `Remove the at sign: "${mention.slice(1)}".`,
  },
  {
    when: ({ example, value }) => isDigits(example) && matches(value, /^\d{1,20}@/),
    say: (id) => `Keep only the digits: "${id.slice(0, id.indexOf('@'))}".`,
  },
  {
    when: ({ code, title, example, pointer }) =>
      code === 'invalid_format' && title === undefined && isDigits(example) && pointer.endsWith('/id'),
    say: (_, { example }) => `Use digits only, such as "${example}".`,
  },
  {
    when: ({ title, value }) => title === 'TimestampSeconds' && Number(value) > LATEST_SECONDS,
    say: 'This looks like milliseconds. Use seconds.',
  },
  {
    when: ({ title, value }) => title === 'TimestampSecondsText' && matches(value, /^\d{12,14}$/),
    say: 'This looks like milliseconds. Use seconds.',
  },
  {
    when: ({ title, value }) =>
      title === 'TimestampMilliseconds' && Number(value) > 0 && Number(value) <= LATEST_SECONDS,
    say: 'This looks like seconds. Use milliseconds.',
  },
  {
    when: ({ title, expected, value }) =>
      (title === 'TimestampSecondsText' || expected === 'integer') && matches(value, /^\d{4}-\d\d-\d\d/),
    say: 'Write dates as the time since 1970: in seconds, or in milliseconds for a call.',
  },
  {
    when: ({ code, expected = '', value }) =>
      code === 'invalid_type' && /^(?:integer|number)/.test(expected) && matches(value, /^\d{1,20}$/),
    say: (digits) => `Remove the quotes: ${digits}.`,
  },
  {
    when: ({ code, expected, value }) =>
      code === 'invalid_type' && expected === 'string' && Number.isSafeInteger(value),
    say: (number) => `Add quotes: "${number}".`,
  },
  {
    when: ({ code, expected, value }) =>
      code === 'invalid_type' && expected === 'boolean' && (value === 0 || value === 1),
    say: (number) => `Write ${number === '1'}.`,
  },
  {
    when: ({ code, value }) => code === 'invalid_type' && typeof value === 'number' && !Number.isFinite(value),
    say: 'JSON has no such number: JSON.parse returns Infinity for one that is too large, such as 1e400.',
  },
  {
    when: ({ code, pointer, value }) => code === 'invalid_type' && value === null && pointer !== '',
    say: (_, { pointer }) =>
      /\/\d+$/.test(pointer)
        ? 'Remove the item: null is not a value of it.'
        : 'Omit the property instead of sending null.',
  },
  {
    when: ({ values = [], value }) => typeof value === 'string' && closest(value, values) !== undefined,
    say: (value, { values = [] }) => `Did you mean "${closest(value, values)}"?`,
  },
  {
    when: ({ code, expected, value }) =>
      code === 'invalid_type' && expected === 'boolean' && matches(value, /^(?:true|false)$/),
    say: (boolean) => `Remove the quotes: ${boolean}.`,
  },
  {
    when: ({ code, expected, value }) =>
      code === 'invalid_type' && isOneOf(expected, 'object', 'array') && matches(value, /^\s*[{[]/),
    say: 'This is JSON in a string: parse it with JSON.parse first.',
  },
  {
    when: ({ code, expected, value }) =>
      code === 'invalid_type' && expected === 'array' && value !== null && value !== undefined,
    say: 'Put it into an array, even if it is the only item.',
  },
  {
    when: ({ code, pointer }) => code === 'unknown_property' && /\/chats_updates\/\d+\/labels$/.test(pointer),
    say: "Move `labels` into `after_update`: the vendor's sample closes that object too early.",
  },
  {
    when: ({ code, pointer, holder }) =>
      code === 'missing_property' &&
      ((pointer.endsWith('/chat_id') && has(holder, 'from')) || (pointer.endsWith('/from') && has(holder, 'chat_id'))),
    say: '`from` is the sender and `chat_id` the chat: neither replaces the other.',
  },
  {
    when: ({ code, pointer }) => code === 'missing_property' && /^\/[^/]+$/.test(pointer) && pointer !== '/channel_id',
    say: (_, { holder }) => hintForWrapped(holder as object),
  },
];

/** What to do about a fault, if its cause is known. */
export function hintFor(clues: HintClues): string | undefined {
  const say = HINTS.find(({ when }) => when(clues))?.say;
  return typeof say === 'function' ? say(String(clues.value), clues) : say;
}

/** The start of a long text is enough, and costs less. */
function matches(value: unknown, pattern: RegExp): boolean {
  return typeof value === 'string' && pattern.test(value.slice(0, 200));
}

function isDigits(example: string | undefined): boolean {
  return example !== undefined && /^\d+$/.test(example);
}

function isOneOf(name: string | undefined, ...names: string[]): boolean {
  return name !== undefined && names.includes(name);
}

function has(holder: unknown, key: string): boolean {
  return typeof holder === 'object' && holder !== null && Object.hasOwn(holder, key);
}

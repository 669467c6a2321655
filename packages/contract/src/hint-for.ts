import { hintForWrapped } from './hint-for-wrapped.ts';
import type { Issue } from './issue.ts';

/** What a hint can tell the cause of a fault by. */
export interface HintClues extends Pick<Issue, 'code' | 'pointer' | 'expected'> {
  /** The definition that was broken, where it has a name. */
  title?: string;
  /** What stands at the pointer. */
  value: unknown;
  /** What the fault was found in: for a missing property, the object that lacks it. */
  holder?: unknown;
}

interface Hint {
  when(clues: HintClues): boolean;
  say: string | ((value: string, clues: HintClues) => string | undefined);
}

const LATEST_SECONDS = 99_999_999_999;

/** One row for each cause that is known; the first that fits is told. */
const HINTS: readonly Hint[] = [
  {
    when: ({ code, value }) => code === 'invalid_format' && matches(value, /\[email\s*protected\]/i),
    say: 'An e-mail obfuscator of a web page has replaced the id; copy it from a real webhook.',
  },
  {
    when: ({ title, value }) => isOneOf(title, 'ChatId', 'MessageChatId') && matches(value, /^\+?\d{7,15}$/),
    say: (phone) => `A phone number is not a chat id; did you mean \`${phone.replace('+', '')}@s.whatsapp.net\`?`,
  },
  {
    when: ({ title, value }) => title === 'GroupId' && matches(value, /^[\d-]{10,31}$/),
    say: (digits) => `A group id ends in @g.us; did you mean \`${digits}@g.us\`?`,
  },
  {
    when: ({ title, value }) => title === 'GroupId' && matches(value, /@(?:s\.whatsapp\.net|c\.us|lid)$/),
    say: 'A group id ends in @g.us; this is the id of a contact.',
  },
  {
    when: ({ code, title, value }) =>
      code === 'invalid_format' && title !== 'GroupId' && matches(value, /^\+\d{7,15}$/),
    say: (phone) => `Leave out the plus sign: "${phone.slice(1)}".`,
  },
  {
    when: ({ title, value }) => isOneOf(title, 'ContactId', 'QuotedAuthor') && matches(value, /^@\d{7,31}$/),
    say: (mention) => `Leave out the at sign: "${mention.slice(1)}".`,
  },
  {
    when: ({ code, expected = '', value }) =>
      code === 'invalid_format' && expected.startsWith('text like ^\\d') && matches(value, /^\d{1,20}@/),
    say: (id) => `Only the digits are expected here: "${id.slice(0, id.indexOf('@'))}".`,
  },
  {
    when: ({ title, value }) => title === 'TimestampSeconds' && Number(value) > LATEST_SECONDS,
    say: 'This looks like milliseconds; seconds are expected here.',
  },
  {
    when: ({ title, value }) => title === 'TimestampSecondsText' && matches(value, /^\d{12,14}$/),
    say: 'This looks like milliseconds; seconds are expected here.',
  },
  {
    when: ({ title, value }) =>
      title === 'TimestampMilliseconds' && Number(value) > 0 && Number(value) <= LATEST_SECONDS,
    say: 'This looks like seconds; milliseconds are expected here.',
  },
  {
    when: ({ title, expected, value }) =>
      (title === 'TimestampSecondsText' || expected === 'integer') && matches(value, /^\d{4}-\d\d-\d\d/),
    say: 'Dates are told by the time since 1970: in seconds, or in milliseconds for a call.',
  },
  {
    when: ({ code, expected = '', value }) =>
      code === 'invalid_type' && /^(?:integer|number)/.test(expected) && matches(value, /^\d{1,20}$/),
    say: (digits) => `Write the number without quotes: ${digits}.`,
  },
  {
    when: ({ code, expected, value }) =>
      code === 'invalid_type' && expected === 'string' && Number.isSafeInteger(value),
    say: (number) => `Write it as a text: "${number}".`,
  },
  {
    when: ({ code, expected, value }) =>
      code === 'invalid_type' && expected === 'boolean' && matches(value, /^(?:true|false)$/),
    say: (boolean) => `Write ${boolean} without quotes.`,
  },
  {
    when: ({ code, expected, value }) =>
      code === 'invalid_type' && isOneOf(expected, 'object', 'array') && matches(value, /^\s*[{[]/),
    say: 'This is JSON in a text: parse it with JSON.parse first.',
  },
  {
    when: ({ code, expected, value }) =>
      code === 'invalid_type' && expected === 'array' && value !== null && value !== undefined,
    say: 'Put it into an array, even where it is the only one.',
  },
  {
    when: ({ code, pointer }) => code === 'unknown_property' && /\/chats_updates\/\d+\/labels$/.test(pointer),
    say: "Labels belong inside `after_update`; the vendor's sample closes it too early.",
  },
  {
    when: ({ code, pointer, holder }) =>
      code === 'missing_property' &&
      ((pointer.endsWith('/chat_id') && has(holder, 'from')) || (pointer.endsWith('/from') && has(holder, 'chat_id'))),
    say: '`from` tells who, `chat_id` in which chat: neither stands in for the other.',
  },
  {
    when: ({ code, pointer }) => code === 'missing_property' && /^\/[^/]+$/.test(pointer) && pointer !== '/channel_id',
    say: (_, { holder }) => hintForWrapped(holder as object),
  },
];

/** What to do about a fault, where its cause is known. */
export function hintFor(clues: HintClues): string | undefined {
  const say = HINTS.find(({ when }) => when(clues))?.say;
  return typeof say === 'function' ? say(String(clues.value), clues) : say;
}

/** The start of a long text says as much, and costs less. */
function matches(value: unknown, pattern: RegExp): boolean {
  return typeof value === 'string' && pattern.test(value.slice(0, 200));
}

function isOneOf(name: string | undefined, ...names: string[]): boolean {
  return name !== undefined && names.includes(name);
}

function has(holder: unknown, key: string): boolean {
  return typeof holder === 'object' && holder !== null && Object.hasOwn(holder, key);
}

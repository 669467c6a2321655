import { type Path, propertiesOf, withProperty } from './properties.ts';
import type { Base, Json, Provocation } from './provocation.ts';

const LONGEST = 65_536;

/** What people and their phones do write, by what is odd about it. */
const TEXTS: Readonly<Record<string, string>> = {
  'an empty text': '',
  'a text of spaces and newlines': ' \n\r\n\t \u2028\u2029 ',
  'a text of emoji only': '👍🏽👨‍👩‍👧‍👦🇮🇳',
  'a text from right to left': '\u202Eשלום \u061Cمرحبا\u202C',
  'a text of invisible characters': '\u200B\u200D\uFEFF\u2060',
  'a text with half of an emoji (a lone surrogate)': 'Hi \uD83D',
  'a text with control characters': 'Hi\u0000\u0007\u001B[31m\u007F',
  'a text with many marks on a letter': `a${'\u0301'.repeat(500)}`,
  'a text with SQL': `'; DROP TABLE chats; -- " OR 1=1`,
  'a text with HTML': '<script>alert(1)</script>&lt;b>"\'',
  'a text with format characters': '%s %d %n $x {{x}} {0} $& \\1 *a _b ~c ```',
  'a text that is no valid regular expression': '([a-z+*?{2,1}\\',
  'a text that is no valid URL encoding': '%E0%A4%A %zz',
  'a text that looks like broken JSON': '{"a":[1,',
  'a text named like a member of every object': '__proto__',
  'a text named like another member of every object': 'constructor',
  'a text of a number beyond all bounds': '9'.repeat(400),
  'a text of a negative number': '-1',
  'a text that is no number but counts as one': 'NaN Infinity 1e999 0x10',
  'a command without arguments': '/',
  'a command with a huge number': '/repeat 99999999999999999999 -1 1e999',
  'a text of a thousand letters': 'Hi there 👋 '.repeat(84),
  'a text of many lines': 'Hi\n'.repeat(5_000),
  'a text of one very long word': 'a'.repeat(LONGEST),
  'a very long text': 'Hi there 👋 '.repeat(LONGEST / 12),
  'a very long text of three bytes a character': 'नमस्ते'.repeat(LONGEST / 6),
};
/** Texts that are odd as a name as well. */
const NAMES = [
  'an empty text',
  'a text of emoji only',
  'a text from right to left',
  'a text of invisible characters',
  'a text with half of an emoji (a lone surrogate)',
  'a text with HTML',
  'a text with format characters',
  'a text that is no valid regular expression',
  'a text that is no valid URL encoding',
  'a text named like a member of every object',
  // No longer: a webhook has many names, and no message is as long as they would be together.
  'a text of a thousand letters',
];
const NAME_PROPERTIES = ['name', 'from_name', 'chat_name', 'pushname', 'subject'];

/** Webhooks in which a text, or the names of people and groups, are odd. */
export function oddTexts(bases: readonly Base[]): Provocation[] {
  const text = bases.find(({ type }) => type === 'text');
  const texts = text ? Object.entries(TEXTS).map(([title, body]) => withText(text, title, body)) : [];
  const names = bases
    .filter((base, index) => bases.findIndex(({ event }) => event === base.event) === index)
    .flatMap((base) => NAMES.flatMap((title) => withNames(base, title)));
  return [...texts, ...names];
}

/** All of its texts: a handler may as well read the last message in the update of a chat. */
function withText({ webhook }: Base, title: string, body: string): Provocation {
  const paths = [...propertiesOf(webhook)].filter(({ path }) => path.at(-1) === 'body' && path.at(-2) === 'text');
  return { title: `A message with ${title}`, webhook: withAll(webhook, paths, body), control: webhook };
}

function withNames({ event, webhook }: Base, title: string): Provocation[] {
  const paths = [...propertiesOf(webhook)].filter(
    ({ path, value }) => NAME_PROPERTIES.includes(String(path.at(-1))) && typeof value === 'string',
  );
  if (paths.length === 0) return [];
  const name = TEXTS[title] as string;
  return [
    {
      title: `${event}, where each name is ${title}`,
      webhook: withAll(webhook, paths, name),
      control: webhook,
    },
  ];
}

function withAll(webhook: Json, paths: readonly { path: Path }[], value: string): Json {
  return paths.reduce((changed, { path }) => withProperty(changed, path, value), webhook);
}

/** A condition of a filter. */
export interface Term {
  readonly isNot: boolean;
  /** What is compared; a word without a key is searched in everything. */
  readonly key: FilterKey | 'word';
  /** In lower case; one of them must match. */
  readonly values: readonly string[];
}

/** The conditions that a row must fulfil, or what is wrong with the filter. */
export type Filter =
  | { readonly terms: readonly Term[]; readonly error?: never }
  | { readonly terms?: never; readonly error: string };

/** The keys of the grammar, with what each compares. */
export const FILTER_KEYS = {
  event: 'the event of a webhook, or a part of it: `event:chats.patch`, `event:messages`',
  status: 'the status of a response: `status:500`, `status:5xx`, `status:none`',
  path: 'the path of a request: `path:/messages`',
  chat: 'the chat: `chat:919984351847`',
  receiver: 'the URL of the receiver: `receiver:8080`',
  kind: '`request`, `delivery` or `step`',
  is: '`failed`, `invalid`, `waiting`, `slow`, `unserved`, `by-hand` or `faulty`',
  fault: 'a fault that acted: `fault:delay`',
  id: 'a row: `id:d3`',
} as const;

type FilterKey = keyof typeof FILTER_KEYS;

/** What a key may be compared to, where that is limited. */
const VALUES: Partial<Record<FilterKey, readonly string[]>> = {
  kind: ['request', 'delivery', 'webhook', 'step'],
  is: ['failed', 'invalid', 'waiting', 'slow', 'unserved', 'by-hand', 'faulty'],
};

const TOKEN = /(-?)(?:([a-z]+):)?("[^"]*"?|[^\s"]+|$)/giy;

/**
 * Reads the filter of the timeline: words and `key:value`, all of which must match. `-` negates one, a comma separates
 * alternatives, and quotes keep a text together.
 */
export function parseFilter(text: string): Filter {
  const terms: Term[] = [];
  let rest = text.trim();
  while (rest !== '') {
    TOKEN.lastIndex = 0;
    const [token = rest, sign = '', name, given = ''] = TOKEN.exec(rest) ?? [];
    rest = rest.slice(token.length).trimStart();
    const isNot = sign === '-';
    if (given.startsWith('"') && !/^".*"$/s.test(given)) return { error: `${token} has no closing quote` };
    if (name === undefined || given.startsWith('//')) {
      const word = unquoted(name === undefined ? given : `${name}:${given}`);
      if (word === '') return { error: `"${token}" names nothing to search for` };
      terms.push({ isNot, key: 'word', values: [word] });
      continue;
    }
    const key = name.toLowerCase();
    if (!isKey(key)) {
      return { error: `Unknown key "${key}:". Use ${keyList()}, or put the text in quotes` };
    }
    const values = given.startsWith('"') ? [unquoted(given)] : given.toLowerCase().split(',').filter(Boolean);
    if (values.length === 0 || values[0] === '') return { error: `${key}: needs a value: ${FILTER_KEYS[key]}` };
    const error = values.map((value) => faultOf(key, value)).find(Boolean);
    if (error) return { error };
    terms.push({ isNot, key, values });
  }
  return { terms };
}

function faultOf(key: FilterKey, value: string): string | undefined {
  const allowed = VALUES[key];
  if (allowed && !allowed.includes(value)) return `There is no ${key}:${value}. Use ${FILTER_KEYS[key]}`;
  if (key === 'status' && !/^(?:\d{3}|\dxx|none)$/.test(value)) {
    return `status:${value} is not a status. Use \`status:500\`, \`status:5xx\` or \`status:none\``;
  }
  return undefined;
}

function isKey(name: string): name is FilterKey {
  return Object.hasOwn(FILTER_KEYS, name);
}

function keyList(): string {
  return Object.keys(FILTER_KEYS)
    .map((key) => `${key}:`)
    .join(', ');
}

function unquoted(text: string): string {
  return text.replace(/^"(.*)"$/s, '$1').toLowerCase();
}

/** The filter with a condition added, or without it if it has it. */
export function toggleTerm(text: string, term: string): string {
  const tokens = text.split(/\s+/).filter(Boolean);
  return (tokens.includes(term) ? tokens.filter((each) => each !== term) : [...tokens, term]).join(' ');
}

interface Fault {
  /** The parser's name for the fault. */
  code: string;
  /** The token that does not fit, as it is written. */
  token: string;
  /** What stands in front of it, without white space at its end. */
  before: string;
}

/** What people write, or paste, into JSON that is not JSON. */
const WORDS: readonly [RegExp, string][] = [
  [/^\ufffd\ufffd/, 'The file looks like UTF-16; save it as UTF-8.'],
  [/^['`‘’“”„«]/, 'JSON takes straight double quotes only.'],
  [/^(\/[/*]|#)/, 'JSON has no comments.'],
  [/^(True|False)$/, 'Write it in lower case.'],
  [/^(None|undefined|NaN|nil|NULL|-?Infinity)$/, 'JSON has no such value; write null, or leave the property out.'],
  [
    /^[\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]/,
    'An invisible character stands here; remove it.',
  ],
];

/** How to mend a text that is nearly JSON, where the slip is a known one. */
export function hintForSyntax({ code, token, before }: Fault): string | undefined {
  if (before === '' && token === '') return 'There is nothing in it.';
  if (before.endsWith(',') && (token === '}' || token === ']')) {
    return 'Remove the comma before it: JSON has no trailing commas.';
  }
  if (code === 'EndOfFileExpected' && /^[{[]/.test(token)) {
    return 'There is more than one value; keep one webhook in a file.';
  }
  if (code === 'InvalidEscapeCharacter') return 'Write a backslash twice where you mean a backslash.';
  return WORDS.find(([word]) => word.test(token))?.[1];
}

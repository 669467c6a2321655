interface Fault {
  /** The parser's name of the error. */
  code: string;
  /** The unexpected token, as it is written. */
  token: string;
  /** The text before it, without trailing white space. */
  before: string;
  /** What the text is. */
  unit: 'file' | 'line';
}

/** Tokens that people write or paste into JSON by mistake. */
const WORDS: readonly [RegExp, string][] = [
  [/^['`‘’“”„«]/, 'Use straight double quotes: JSON has no others.'],
  [/^(\/[/*]|#)/, 'Remove the comment: JSON has no comments.'],
  [/^(True|False)$/, 'Write it in lower case.'],
  [/^(None|undefined|NaN|nil|NULL|-?Infinity)$/, 'Use null, or remove the property: JSON has no such value.'],
  [/^[\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]/, 'Remove the invisible character here.'],
];

/** How to fix a text that is nearly JSON, for common mistakes. */
export function hintForSyntax({ code, token, before, unit }: Fault): string | undefined {
  if (before === '' && token === '') return 'The file is empty.';
  if (before.endsWith(',') && (token === '}' || token === ']')) {
    return 'Remove the comma before it: JSON has no trailing commas.';
  }
  if (code === 'EndOfFileExpected' && /^[{[]/.test(token)) {
    return `Put each webhook into a ${unit} of its own: this one has more than one value.`;
  }
  if (code === 'InvalidEscapeCharacter') return 'Write \\\\ for a backslash.';
  return WORDS.find(([word]) => word.test(token))?.[1];
}

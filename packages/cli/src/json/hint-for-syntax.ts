interface Fault {
  /** The parser's name of the error. */
  code: string;
  /** The unexpected token, as it is written. */
  token: string;
  /** The text before it, without trailing white space. */
  before: string;
  /** The text from it on. */
  rest: string;
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

const LOG =
  "If this is a log with other text, pass only the JSON in it, for example with grep -o '{.*}' app.log | whapi-webhooks validate -";

/** Whether a name without quotes is where the parser expected a property name. */
export function isUnquoted(code: string, before: string): boolean {
  return code === 'InvalidSymbol' && before.endsWith('{');
}

/** How to fix a text that is nearly JSON, for common mistakes. */
export function hintForSyntax({ code, token, before, rest, unit }: Fault): string | undefined {
  if (before === '' && token === '') return 'The file is empty.';
  if (before.endsWith(',') && (token === '}' || token === ']')) {
    return 'Remove the comma before it: JSON has no trailing commas.';
  }
  if (code === 'EndOfFileExpected' && /^[{[]/.test(token)) {
    return unit === 'file'
      ? 'The file has more than one value. Put each on a line of its own, for example with jq -c . FILE'
      : 'Put each webhook on a line of its own: this one has more than one value.';
  }
  if (code === 'InvalidEscapeCharacter') {
    return token.includes('\\x')
      ? 'JSON has no \\x escapes. In nginx, add escape=json to log_format.'
      : 'Write \\\\ for a backslash.';
  }
  const [, hint] = WORDS.find(([word]) => word.test(token)) ?? [];
  if (hint) return hint;
  const isOutside = !/[{[]/.test(before);
  if (isOutside && (unit === 'line' || rest.includes('{'))) return LOG;
  return isUnquoted(code, before) ? 'Log webhooks with JSON.stringify: property names need double quotes.' : undefined;
}

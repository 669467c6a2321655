import { createRequire } from 'node:module';
import type { JSONVisitor, ParseError } from 'jsonc-parser';
import { hintForSyntax, isUnquoted } from './hint-for-syntax.ts';

/** The place where a text is not JSON, and why. */
export interface SyntaxFault {
  offset: number;
  expected: string;
  received: string;
  hint?: string;
}

/** What was expected, by the parser's error code. For other codes: a value. */
const EXPECTED: Record<string, string> = {
  ColonExpected: 'a colon',
  CommaExpected: 'a comma',
  CloseBraceExpected: 'a comma or closing brace',
  CloseBracketExpected: 'a comma or closing bracket',
  EndOfFileExpected: 'the end of the file',
  InvalidCharacter: 'an escape in place of a raw control character',
  InvalidEscapeCharacter: 'an escape such as \\n, \\" or \\u00e9',
  InvalidUnicode: 'an escape such as \\n, \\" or \\u00e9',
  PropertyNameExpected: 'a property name in double quotes',
  UnexpectedEndOfString: 'a closing quote',
};

const MAX_LENGTH = 20;

/** Far more than any payload has, and far fewer than the stack of the parser, which calls itself, can take. */
const MOST_LEVELS = 1_000;

const STOP = Symbol('stop');

const require = createRequire(import.meta.url);

/**
 * Finds the first place where a text is not JSON; comments and trailing commas are not JSON.
 * @param unit what the text is, for the words of the fault
 * @returns nothing where the parser finds no fault, or where the text has too many levels for it
 */
export function findSyntaxFault(text: string, unit: 'file' | 'line' = 'file'): SyntaxFault | undefined {
  // Loaded here, since most texts have no fault, and synchronously, since NDJSON may have one in each line.
  const parser: typeof import('jsonc-parser') = require('jsonc-parser');
  const { error } = firstError(text, parser) ?? {};
  if (!error) return undefined;
  const code = parser.printParseErrorCode(error.error);
  const token = text.slice(error.offset, error.offset + error.length);
  const before = text.slice(0, error.offset).trimEnd();
  const hint = hintForSyntax({ code, token, unit, before, rest: text.slice(error.offset) });
  const expected = EXPECTED[isUnquoted(code, before) ? 'PropertyNameExpected' : code] ?? 'a value';
  return {
    offset: error.offset,
    expected: expected.replace('file', unit),
    received: token === '' ? `the end of the ${unit}` : cut(token),
    ...(hint && { hint }),
  };
}

/** Whether a text begins with a whole object or array, so that only what follows it is not JSON. */
export function beginsWithJson(text: string): boolean {
  const parser: typeof import('jsonc-parser') = require('jsonc-parser');
  return firstError(text, parser)?.level === 0;
}

/** @returns the error, and in how many objects and arrays it is */
function firstError(
  text: string,
  { visit }: Pick<typeof import('jsonc-parser'), 'visit'>,
): { error: ParseError; level: number } | undefined {
  let first: { error: ParseError; level: number } | undefined;
  let level = 0;
  const enter = () => {
    level++;
    // A stack that overflows cannot be relied on to throw a RangeError.
    if (level > MOST_LEVELS) throw STOP;
  };
  const leave = () => {
    level--;
  };
  const visitor: JSONVisitor = {
    onObjectBegin: enter,
    onArrayBegin: enter,
    onObjectEnd: leave,
    onArrayEnd: leave,
    onError(error, offset, length) {
      first = { error: { error, offset, length }, level };
      throw STOP;
    },
  };
  try {
    visit(text, visitor, { disallowComments: true, allowTrailingComma: false });
  } catch (error) {
    if (error !== STOP) throw error;
  }
  return first;
}

function cut(text: string): string {
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
}

import { type ParseError, printParseErrorCode } from 'jsonc-parser';
import { hintForSyntax } from './hint-for-syntax.ts';
import { scanJson } from './scan-json.ts';

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

/**
 * Finds the first place where a text is not JSON; comments and trailing commas are not JSON.
 * @returns nothing where the parser finds no fault, or where the text has too many levels for it
 */
export function findSyntaxFault(text: string): SyntaxFault | undefined {
  const error = firstError(text);
  if (!error) return undefined;
  const code = printParseErrorCode(error.error);
  const token = text.slice(error.offset, error.offset + error.length);
  const hint = hintForSyntax({ code, token, before: text.slice(0, error.offset).trimEnd() });
  return {
    offset: error.offset,
    expected: EXPECTED[code] ?? 'a value',
    received: token === '' ? 'the end of the file' : cut(token),
    ...(hint && { hint }),
  };
}

function firstError(text: string): ParseError | undefined {
  let first: ParseError | undefined;
  const isScanned = scanJson(text, (stop) => ({
    onError(error, offset, length) {
      first = { error, offset, length };
      stop();
    },
  }));
  return isScanned ? first : undefined;
}

function cut(text: string): string {
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
}

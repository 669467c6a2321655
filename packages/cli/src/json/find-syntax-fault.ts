import { type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { hintForSyntax } from './hint-for-syntax.ts';

/** Why a text is not JSON. */
export interface SyntaxFault {
  offset: number;
  expected: string;
  received: string;
  hint?: string;
}

/** What the parser's error codes ask for; of a code that is not here only a value could have stood there. */
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
 * The first place where a text stops being JSON, strictly read: without comments and trailing commas.
 * @returns nothing where the parser finds no fault, or gives up on too many levels
 */
export function findSyntaxFault(text: string): SyntaxFault | undefined {
  const [error] = parseErrors(text);
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

function parseErrors(text: string): ParseError[] {
  const errors: ParseError[] = [];
  try {
    parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return errors;
}

function cut(text: string): string {
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
}

import { type JSONVisitor, visit } from 'jsonc-parser';

const STOP = Symbol('stop');

/**
 * Goes through a JSON text token by token, in memory that does not grow with the text.
 * @param createVisitor gets a function that ends the scan
 * @returns whether the text was scanned: false where it has too many levels for the parser
 */
export function scanJson(text: string, createVisitor: (stop: () => never) => JSONVisitor): boolean {
  const stop = () => {
    throw STOP;
  };
  try {
    visit(text, createVisitor(stop), { disallowComments: true, allowTrailingComma: false });
  } catch (error) {
    if (error instanceof RangeError) return false;
    if (error !== STOP) throw error;
  }
  return true;
}

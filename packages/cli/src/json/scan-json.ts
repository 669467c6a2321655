import { type JSONVisitor, visit } from 'jsonc-parser';

const STOP = Symbol('stop');
const TOO_DEEP = Symbol('too deep');

/** Far more than any payload has, and far fewer than the stack of the parser, which calls itself, can take. */
const MOST_LEVELS = 1_000;

/**
 * Goes through a JSON text token by token, in memory that does not grow with the text.
 * @param createVisitor gets a function that ends the scan
 * @returns whether the text was scanned: false where it has more than 1,000 levels
 */
export function scanJson(text: string, createVisitor: (stop: () => never) => JSONVisitor): boolean {
  const stop = () => {
    throw STOP;
  };
  try {
    visit(text, withLevelsCounted(createVisitor(stop)), { disallowComments: true, allowTrailingComma: false });
  } catch (error) {
    if (error === TOO_DEEP) return false;
    if (error !== STOP) throw error;
  }
  return true;
}

/** A stack that overflows cannot be relied on to throw a RangeError. */
function withLevelsCounted(visitor: JSONVisitor): JSONVisitor {
  let level = 0;
  const down =
    <A extends unknown[], R>(begin: ((...place: A) => R) | undefined) =>
    (...place: A) => {
      level += 1;
      if (level > MOST_LEVELS) throw TOO_DEEP;
      return begin?.(...place);
    };
  const up =
    <A extends unknown[]>(end: ((...place: A) => void) | undefined) =>
    (...place: A) => {
      level -= 1;
      end?.(...place);
    };
  return {
    ...visitor,
    onObjectBegin: down(visitor.onObjectBegin) as NonNullable<JSONVisitor['onObjectBegin']>,
    onArrayBegin: down(visitor.onArrayBegin) as NonNullable<JSONVisitor['onArrayBegin']>,
    onObjectEnd: up(visitor.onObjectEnd),
    onArrayEnd: up(visitor.onArrayEnd),
  };
}

/** What a walk through a JSON text calls, in the order of the text. Offsets are those of first characters. */
export interface JsonVisitor {
  /** An object or array begins. */
  begin?(offset: number, isArray: boolean): void;
  end?(): void;
  /** A property name, as JSON.parse reads it. Returns true to end the walk. */
  name?(name: string, offset: number): boolean | undefined;
  /** A text, number, true, false or null. */
  literal?(offset: number): void;
}

const QUOTE = 34;
const BACKSLASH = 92;

/**
 * Goes through one value of a JSON text, in memory that grows with the number of levels only.
 * JSON.parse has accepted the text, so nothing is verified: that is several times faster than a parser with errors.
 * @param from where the value begins, or the white space before it
 */
export function walkJson(text: string, visitor: JsonVisitor, from = 0): void {
  const isArray: boolean[] = [];
  let isName = false;
  for (let at = from; at < text.length; at++) {
    switch (text[at]) {
      case '{':
      case '[':
        isArray.push(text[at] === '[');
        isName = text[at] === '{';
        visitor.begin?.(at, !isName);
        continue;
      case '}':
      case ']':
        isArray.pop();
        visitor.end?.();
        if (isArray.length === 0) return;
        continue;
      case ',':
        isName = !isArray.at(-1);
        continue;
      case ':':
        isName = false;
        continue;
      case ' ':
      case '\n':
      case '\r':
      case '\t':
        continue;
    }
    const end = text.charCodeAt(at) === QUOTE ? endOfText(text, at) : endOfWord(text, at);
    if (!isName) visitor.literal?.(at);
    else if (visitor.name?.(nameAt(text, at, end), at)) return;
    if (isArray.length === 0) return;
    at = end - 1;
  }
}

/** Where a text that begins with a quote is over: behind the closing quote, or where all of it ends. */
export function endOfText(text: string, start: number): number {
  for (let quote = text.indexOf('"', start + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(quote - 1 - backslashes) === BACKSLASH) backslashes++;
    if (backslashes % 2 === 0) return quote + 1;
  }
  return text.length;
}

function endOfWord(text: string, start: number): number {
  WORD.lastIndex = start;
  return WORD.test(text) ? WORD.lastIndex : start + 1;
}

const WORD = /[\w.+-]+/y;

function nameAt(text: string, start: number, end: number): string {
  const name = text.slice(start + 1, end - 1);
  return name.includes('\\') ? JSON.parse(text.slice(start, end)) : name;
}

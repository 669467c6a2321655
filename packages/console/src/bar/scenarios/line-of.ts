/**
 * The line, from 1, at which the value that a JSON Pointer leads to begins in a JSON text. Where it is missing, that of
 * the nearest value around it.
 * @param text valid JSON
 */
export function lineOf(text: string, pointer: string): number {
  const keys = pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  let position = 0;
  const skipSpace = () => {
    while (/\s/.test(text[position] ?? '')) position += 1;
  };
  const readString = (): string => {
    const start = position;
    for (position += 1; text[position] !== '"' && position < text.length; position++)
      if (text[position] === '\\') position += 1;
    position += 1;
    return JSON.parse(text.slice(start, position)) as string;
  };
  const skipValue = () => {
    skipSpace();
    let depth = 0;
    do {
      const character = text[position] ?? '';
      if (character === '"') readString();
      else {
        if ('[{'.includes(character)) depth += 1;
        if (']}'.includes(character)) depth -= 1;
        position += 1;
        // A number or a word ends where something else begins.
        if (depth === 0 && !']}'.includes(character)) while (/[^\s,\]}]/.test(text[position] ?? ',')) position += 1;
      }
      skipSpace();
    } while (depth > 0 && position < text.length);
  };

  skipSpace();
  for (const key of keys) {
    const start = position;
    const isArray = text[position] === '[';
    if (!isArray && text[position] !== '{') break;
    position += 1;
    let index = 0;
    for (;;) {
      skipSpace();
      if (position >= text.length || ']}'.includes(text[position] ?? '')) return lineAt(text, start);
      const name = isArray ? String(index) : readString();
      if (!isArray) {
        skipSpace();
        position += 1;
        skipSpace();
      }
      if (name === key) break;
      skipValue();
      if (text[position] === ',') position += 1;
      index += 1;
    }
  }
  return lineAt(text, position);
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}

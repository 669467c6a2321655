/** How long a line may be. */
const WIDTH = 105;
/** Characters that are no part of what is seen, or that end a line: written as escapes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those that are escaped
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** Code that is written into a literal as it is. */
export class Code {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** A text as a literal of TypeScript that means it, wherever the file is shown. */
export function printText(text: string): string {
  // Lone surrogates are escaped by JSON.
  const inner = JSON.stringify(text)
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replaceAll("'", "\\'")
    .replace(HIDDEN, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('</', '<\\/')
    .replaceAll('<!--', '<\\!--')
    .replaceAll('*/', '*\\/');
  return `'${inner}'`;
}

/** A text in a comment of one line. */
export function printComment(text: string): string {
  return `// ${text.replace(/\s+/g, ' ').replace(HIDDEN, '').trim()}`;
}

/**
 * JSON, with `Code` in it, as a literal of TypeScript.
 * @param indent of the line on which it begins
 * @param column where on the line it begins
 */
export function printValue(value: unknown, indent = '', column = indent.length): string {
  if (value instanceof Code) return value.text;
  if (typeof value === 'string') return printText(value);
  if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? '-0' : String(value);
  const isList = Array.isArray(value);
  const inner = `${indent}  `;
  const parts = isList
    ? value.map((item) => printValue(item, inner))
    : Object.entries(value).map(([key, child]) => {
        const name = `${printKey(key)}: `;
        return name + printValue(child, inner, inner.length + name.length);
      });
  if (parts.length === 0) return isList ? '[]' : '{}';
  const line = isList ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`;
  if (!line.includes('\n') && column + line.length <= WIDTH) return line;
  const [open, close] = isList ? '[]' : '{}';
  return `${open}\n${parts.map((part) => `${inner}${part},\n`).join('')}${indent}${close}`;
}

function printKey(key: string): string {
  // As a plain key, it would set the prototype.
  if (key === '__proto__') return "['__proto__']";
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : printText(key);
}

/** A text as inline code. The fence is longer than any run of backticks in the text. */
export function code(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  if (runs.length === 0) return `\`${text}\``;
  const fence = '`'.repeat(Math.max(...runs.map(({ length }) => length)) + 1);
  return `${fence} ${text} ${fence}`;
}

/** A value as a block of JSON. */
export function jsonBlock(value: unknown): string {
  return codeBlock('json', JSON.stringify(value, null, 2));
}

/** A block of code in a language. */
export function codeBlock(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

const MOST_CHARACTERS = 100;

/**
 * A JSON value as TypeScript: on one line, or if that is long, with a line for each property.
 * @example literalText({ type: 'status', count: 1 }); // "{ type: 'status', count: 1 }"
 */
export function literalText(value: unknown): string {
  const line = onOneLine(value);
  if (line.length <= MOST_CHARACTERS || typeof value !== 'object' || value === null || Array.isArray(value))
    return line;
  const lines = Object.entries(value).map(([key, each]) => `  ${nameText(key)}: ${onOneLine(each)},`);
  return `{\n${lines.join('\n')}\n}`;
}

function onOneLine(value: unknown): string {
  if (typeof value === 'string')
    return `'${JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([key, each]) => `${nameText(key)}: ${onOneLine(each)}`);
  return fields.length > 0 ? `{ ${fields.join(', ')} }` : '{}';
}

function nameText(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : onOneLine(key);
}

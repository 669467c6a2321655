const WIDTH = 120;

/** Formats JSON like the rest of this repository: on one line if it fits. */
export function formatJson(value: object): string {
  return formatValue(value, 0, 0);
}

/** `around` is the length of what else is on the line: the key before the value, and the comma after it. */
function formatValue(value: object, indent: number, around: number): string {
  const flat = inline(value);
  if (indent > 0 && indent + around + flat.length <= WIDTH) return flat;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const entries = Object.entries(value);
  const lines = entries.map(([key, child], index) => {
    const label = Array.isArray(value) ? '' : `${JSON.stringify(key)}: `;
    const comma = index < entries.length - 1 ? 1 : 0;
    const text = isFilled(child) ? formatValue(child, indent + 2, label.length + comma) : JSON.stringify(child);
    return `${' '.repeat(indent + 2)}${label}${text}`;
  });
  return `${open}\n${lines.join(',\n')}\n${' '.repeat(indent)}${close}`;
}

function inline(value: unknown): string {
  if (!isFilled(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  return `{ ${Object.entries(value)
    .map(([key, child]) => `${JSON.stringify(key)}: ${inline(child)}`)
    .join(', ')} }`;
}

function isFilled(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

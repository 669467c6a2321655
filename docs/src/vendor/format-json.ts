const WIDTH = 120;

/** Formats JSON like the rest of this repository: on one line if it fits. */
export function formatJson(value: object, indent = 0, prefix = 0): string {
  const flat = inline(value);
  if (indent > 0 && indent + prefix + flat.length + 1 <= WIDTH) return flat;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const lines = Object.entries(value).map(([key, child]) => {
    const label = Array.isArray(value) ? '' : `${JSON.stringify(key)}: `;
    const text = isFilled(child) ? formatJson(child, indent + 2, label.length) : JSON.stringify(child);
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

import { pointerTo } from '@whapi-webhooks/evidence';

interface Container {
  pointer: string;
  /** The keys so far; none in an array. */
  keys?: Set<string>;
  /** The key or index of the value that comes next. */
  key: string;
}

/**
 * Finds the first key that occurs twice in one object: `JSON.parse` silently keeps the last.
 * @param text valid JSON
 * @returns the JSON Pointer of the key
 */
export function findDuplicateKey(text: string): string | undefined {
  const open: Container[] = [];
  for (const [token, colon] of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\],]/g)) {
    const container = open.at(-1);
    if (token === '{' || token === '[') {
      const pointer = container ? pointerTo(container.pointer, container.key) : '';
      open.push(token === '{' ? { pointer, keys: new Set(), key: '' } : { pointer, key: '0' });
    } else if (token === '}' || token === ']') {
      open.pop();
    } else if (token === ',' && container && !container.keys) {
      container.key = `${Number(container.key) + 1}`;
    } else if (colon !== undefined && container?.keys) {
      container.key = JSON.parse(token.slice(0, -colon.length));
      if (container.keys.has(container.key)) return pointerTo(container.pointer, container.key);
      container.keys.add(container.key);
    }
  }
  return undefined;
}

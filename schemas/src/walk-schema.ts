/** Visits every object inside a JSON value, with its JSON Pointer. */
export function walkSchema(
  value: unknown,
  visit: (node: Record<string, unknown>, pointer: string) => void,
  pointer = '',
): void {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) visit(value as Record<string, unknown>, pointer);
  for (const [key, child] of Object.entries(value)) {
    walkSchema(child, visit, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  }
}

/** The names of properties whose values are secrets. */
const SECRET_NAME = /^(?:authorization|password|api[_-]?key)$|(?:^|[_-])(?:token|secret)$/i;

/** The text in place of a secret. */
export const REDACTED = '[redacted]';

/**
 * A copy of JSON without secrets: tokens, passwords, and the values of the headers that webhooks are sent with.
 * @param replacement the text in place of a secret. `undefined` removes the property
 */
export function redacted(value: unknown, replacement: string | undefined): unknown {
  if (Array.isArray(value)) return value.map((item) => redacted(item, replacement));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([name, child]): [string, unknown][] => {
    const isSecret = SECRET_NAME.test(name) && typeof child === 'string';
    if (!isSecret && name !== 'headers') return [[name, redacted(child, replacement)]];
    if (replacement === undefined) return [];
    return [[name, isSecret ? replacement : withoutValues(child, replacement)]];
  });
  return Object.fromEntries(entries);
}

function withoutValues(headers: unknown, replacement: string): unknown {
  if (typeof headers !== 'object' || headers === null) return headers;
  return Object.fromEntries(Object.keys(headers).map((name) => [name, replacement]));
}

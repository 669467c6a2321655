/** The names of properties and query parameters whose values are secrets. */
const SECRET_NAME = /^(?:authorization|password|api[_-]?key)$|(?:^|[_-])(?:token|secret)$/i;

/** The text in place of a secret. */
export const REDACTED = '[redacted]';

/**
 * A copy of JSON without secrets: tokens, passwords, and what a receiver is given to recognise webhooks by: the values
 * of its headers, and the query of its URL.
 * @param replacement the text in place of a secret. `undefined` removes the property
 */
export function redacted(value: unknown, replacement: string | undefined): unknown {
  if (Array.isArray(value)) return value.map((item) => redacted(item, replacement));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([name, child]): [string, unknown][] => {
    if (name === 'webhooks' && Array.isArray(child)) {
      return [[name, child.map((item) => redactedReceiver(item, replacement))]];
    }
    const isSecret = SECRET_NAME.test(name) && typeof child === 'string';
    if (!isSecret && name !== 'headers') return [[name, redacted(child, replacement)]];
    if (replacement === undefined) return [];
    return [[name, isSecret ? replacement : withoutValues(child, replacement)]];
  });
  return isReceiver(value) ? withoutQuery(Object.fromEntries(entries), replacement) : Object.fromEntries(entries);
}

/** The URL of a receiver: without the values of its query, whatever their names are, and without a password. */
export function redactedUrl(url: string, replacement = REDACTED): string {
  return withQueryValues(url, () => replacement).replace(/^(\w+:\/\/)[^/?#@]*@/, `$1`);
}

/** An operation with its query, such as `GET /chats?token=abc`: without the values of secret parameters. */
export function redactedOperation(operation: string): string {
  return withQueryValues(operation, (value, name) => (SECRET_NAME.test(name) ? REDACTED : value));
}

/** Whether an object describes a receiver outside of a list of them: `POST /settings/webhook_test` takes one. */
function isReceiver(value: object): boolean {
  return 'url' in value && 'mode' in value;
}

function redactedReceiver(value: unknown, replacement: string | undefined): unknown {
  const rest = redacted(value, replacement);
  return typeof rest === 'object' && rest !== null ? withoutQuery(rest, replacement) : rest;
}

function withoutQuery(receiver: object, replacement: string | undefined): object {
  const { url, ...rest } = receiver as { url?: unknown };
  if (typeof url !== 'string' || redactedUrl(url) === url) return receiver;
  return replacement === undefined ? rest : { ...receiver, url: redactedUrl(url, replacement) };
}

function withoutValues(headers: unknown, replacement: string): unknown {
  if (typeof headers !== 'object' || headers === null) return headers;
  return Object.fromEntries(Object.keys(headers).map((name) => [name, replacement]));
}

/** Replaces the values of the query of a URL or path; a parameter without `=` is a value. */
function withQueryValues(url: string, replace: (value: string, name: string) => string): string {
  const [, start = '', query, fragment = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(url) ?? [];
  if (!query) return url;
  const parts = query.split('&').map((part) => {
    const at = part.indexOf('=');
    if (part === '') return part;
    return at < 0 ? replace(part, '') : `${part.slice(0, at)}=${replace(part.slice(at + 1), part.slice(0, at))}`;
  });
  return `${start}?${parts.join('&')}${fragment}`;
}

/** Set by the connection, or by what carries the request: no client can send them for a webhook. */
const FORBIDDEN: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

const NAME = /^[!#$%&'*+.^_`|~\dA-Za-z-]+$/;
const LONGEST_VALUE = 8_000;
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

/** Why a header cannot be sent with a webhook, and what to do. Nothing when it can. */
export function problemOfHeader(name: string, value: unknown): string | undefined {
  if (!NAME.test(name)) {
    return `the header ${JSON.stringify(name)} has an invalid name. Use letters, digits and hyphens`;
  }
  if (FORBIDDEN.has(name.toLowerCase())) {
    return `the header "${name}" is set by the connection and cannot be chosen. Remove it`;
  }
  if (typeof value === 'string' && value.length > LONGEST_VALUE) {
    return `the header "${name}" has ${value.length} characters. Node accepts about ${LONGEST_VALUE} for all headers`;
  }
  if (typeof value === 'string' && VALUE.test(value)) return undefined;
  return `the header "${name}" has a value that cannot be sent. Pass a string of Latin-1 characters without line breaks`;
}

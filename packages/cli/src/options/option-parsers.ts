import { isIP, isIPv6 } from 'node:net';
import { InvalidArgumentError } from 'commander';
import { formatSize, parseSize } from '../files/byte-size.ts';
import type { Assignment } from '../trigger/apply-assignments.ts';

/** Creates a parser of whole numbers within bounds. */
export function wholeNumber(min: number, max: number): (text: string) => number {
  return (text) => {
    const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (number >= min && number <= max) return number;
    throw new InvalidArgumentError(`Expected a whole number from ${min} to ${max}.`);
  };
}

/** A time in seconds, which may have decimals. */
export function seconds(text: string): number {
  const number = /^(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
  if (number >= 0.01 && number <= 3_600) return number;
  throw new InvalidArgumentError('Expected a number of seconds from 0.01 to 3600, such as 10 or 0.5.');
}

/** How many times as fast as a recording; `max` is as fast as possible. */
export function speed(text: string): number {
  if (text === 'max') return Number.POSITIVE_INFINITY;
  const number = /^(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
  if (number >= 0.001 && number <= 1_000_000) return number;
  throw new InvalidArgumentError('Expected a number from 0.001 to 1000000 such as 10 or 0.5, or max.');
}

/** Creates a parser of sizes such as `32mb`. */
export function byteSize(max: number): (text: string) => number {
  return (text) => {
    const bytes = parseSize(text);
    if (bytes !== undefined && bytes > 0 && bytes <= max) return bytes;
    throw new InvalidArgumentError(`Expected a size such as 500kb or 32mb, at most ${formatSize(max)}.`);
  };
}

export function notEmpty(text: string): string {
  if (text.trim() !== '' && !text.includes('\0')) return text;
  throw new InvalidArgumentError('Expected a text that is not empty.');
}

/** The number of a person. */
export function digits(text: string): string {
  if (/^\d{5,20}$/.test(text)) return text;
  throw new InvalidArgumentError('Expected a phone number in digits, with the country code, such as 919984351847.');
}

/** A JSON Pointer to a part of a document. */
export function jsonPointer(text: string): string {
  if (/^(\/([^/~]|~[01])*)+$/.test(text)) return text;
  throw new InvalidArgumentError('Expected a JSON Pointer such as /request/body.');
}

/** A URL that an HTTP client can send to as it is written. */
export function httpUrl(text: string): string {
  const url = /^https?:\/\/[^/]/i.test(text) ? URL.parse(text) : null;
  if (!url) throw new InvalidArgumentError('Expected an http or https URL such as http://localhost:3000/hook.');
  if (/[^\x21-\x7e]|[\\^`{|}"<>]/.test(text)) {
    throw new InvalidArgumentError(`Characters that URLs do not allow must be percent-encoded: ${url.href}.`);
  }
  if (url.username || url.password) {
    throw new InvalidArgumentError('Expected a URL without user name and password: HTTP clients reject those.');
  }
  return text.replace(/^https?/i, (scheme) => scheme.toLowerCase());
}

/** A host name or an IP address, as a URL contains it: in lower case, IPv6 in brackets. */
export function hostName(text: string): string {
  const host = isIPv6(text) ? `[${text}]` : text;
  const url = /^([^\s/?#@:\\%*]+|\[[^\]]+\])$/.test(host) ? URL.parse(`http://${host}`) : null;
  if (url) return url.hostname;
  throw new InvalidArgumentError('Expected a host name or IP address such as bot.test, without scheme, port and path.');
}

/** A host name or an IP address to listen on. */
export function listenAddress(text: string): string {
  const address = text.replace(/^\[(.+)\]$/, '$1');
  return isIP(address) ? address : hostName(text);
}

/** The origin of a web page. */
export function origin(text: string): string {
  if (URL.parse(text)?.origin === text) return text;
  throw new InvalidArgumentError('Expected an origin such as http://localhost:3000, without a path.');
}

/** A token that fits into the `Authorization` header. */
export function token(text: string): string {
  if (/^[\x21-\x7e]+$/.test(text)) return text;
  throw new InvalidArgumentError('Expected printable ASCII characters without spaces, as a header needs them.');
}

/** Collects `<token>=<id>` options. A token may contain `=`, as base64 does. */
export function channel(text: string, previous: readonly Channel[] = []): Channel[] {
  const [, key = '', id = ''] = /^(.+)=([^=]+)$/s.exec(text) ?? [];
  if (id.trim() === '' || id.includes('\0')) {
    throw new InvalidArgumentError('Expected a token and a channel id such as token-a=LION-1.');
  }
  if (previous.some((other) => other.token === key)) throw new InvalidArgumentError('Two channels have this token.');
  if (previous.some((other) => other.id === id)) throw new InvalidArgumentError('Two channels have this id.');
  return [...previous, { token: token(key), id }];
}

interface Channel {
  token: string;
  id: string;
}

/** Headers that the HTTP client sets itself, or rejects. */
const RESERVED_HEADERS = [
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

/** Collects `<name>=<value>` options into an object. */
export function header(text: string, previous: Record<string, string> = {}): Record<string, string> {
  const [, name, value = ''] = /^([!#$%&'*+.^_`|~\w-]+)=([\t\x20-\x7e\x80-\xff]*)$/.exec(text) ?? [];
  if (name === undefined) {
    throw new InvalidArgumentError('Expected a name and a value such as x-secret=abc, in ASCII or Latin-1 characters.');
  }
  if (RESERVED_HEADERS.includes(name.toLowerCase())) {
    throw new InvalidArgumentError(`The HTTP client sets ${name.toLowerCase()} itself.`);
  }
  return { ...previous, [name]: value };
}

/** Collects `<pointer>=<json>` options. */
export function assignment(text: string, previous: readonly Assignment[] = []): Assignment[] {
  const [, pointer, json = ''] = /^((?:\/(?:[^/=~]|~[01])*)+)=(.*)$/s.exec(text) ?? [];
  if (pointer === undefined) {
    throw new InvalidArgumentError('Expected a JSON Pointer and a value such as /channel_id="LION-1".');
  }
  try {
    return [...previous, { pointer, value: JSON.parse(json) }];
  } catch {
    throw new InvalidArgumentError(`Expected JSON after the "=", such as ${pointer}=true or ${pointer}="text".`);
  }
}

/** Creates a parser that collects values which are separated by commas. */
export function listOf(parse: (text: string) => string): (text: string, previous?: readonly string[]) => string[] {
  return (text, previous = []) => {
    const items = text
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean);
    if (items.length === 0) throw new InvalidArgumentError('Expected a list with commas between its values.');
    return [...previous, ...items.map(parse)];
  };
}

/** Collects paths. An argument may occur any number of times. */
export function paths(path: string, previous: readonly string[] = []): string[] {
  return [...previous, notEmpty(path)];
}

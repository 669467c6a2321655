import { parseJson } from '../json/parse-json.ts';
import { JSON_START } from './behind-text.ts';
import { type Facts, factsOf } from './facts-of.ts';

/** The JSON value of a body that is text, or why there is none. */
export type TextBody = { value: unknown; error?: never } | { error: string; value?: never };

/** Whether a text can have an object in it. To find out by parsing takes much longer, and records have many texts. */
export function mayHaveJson(text: string, holder: object, key: string): boolean {
  return text.includes('{') || key === 'raw' || saysBase64(holder, key) || JSON_IN_BASE64.test(text);
}

function saysBase64(holder: object, key: string): boolean {
  const { isBase64Encoded, encoding } = holder as Record<string, unknown>;
  return key === 'base64' || isBase64Encoded === true || encoding === 'base64';
}

/**
 * Parses the body that a log has as text.
 * @param holder the object that has the text: it may say that the text is in Base64
 * @param key the name of the text in the holder
 */
export function textBodyOf(text: string, holder: object, key = ''): TextBody {
  const body = parseText(saysBase64(holder, key) ? Buffer.from(text, 'base64').toString() : text);
  if (body.error === undefined) return body;
  const other = JSON_IN_BASE64.test(text) ? parseText(Buffer.from(text, 'base64').toString()) : parseEscaped(text);
  return other?.error === undefined ? (other ?? body) : body;
}

/** An object or an array of objects in Base64, as message queues send them without saying so. */
const JSON_IN_BASE64 = /^(?:eyJ|ew[0-9A-Za-z]|W3s)[0-9A-Za-z+/_-]*=*\s*$/;

/** As nginx logs a body by default: with `\xHH` in place of quotes, backslashes, and bytes that are not ASCII. */
function parseEscaped(text: string): TextBody | undefined {
  if (!/^\s*\[?\{\s*\\x22/.test(text)) return undefined;
  const bytes = text.replaceAll(/\\x([0-9A-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return parseText(Buffer.from(bytes, 'latin1').toString());
}

/** Takes an HTTP request apart, as ngrok logs it in Base64: request line, headers, and the body. */
export function bodyOfHttpRequest(base64: string): (TextBody & { facts: Facts }) | undefined {
  const text = Buffer.from(base64, 'base64').toString();
  const [, method, url, body] = /^([A-Z]+) (\S+) HTTP\/[\d.]+\r\n(?:.*\r\n)*?\r\n([\s\S]*)$/.exec(text) ?? [];
  if (body === undefined) return undefined;
  return { ...parseText(body), facts: factsOf({ method, url }) };
}

/** The JSON at the end of a text or of one of its lines, as in a log message: `received {"event":…}`. */
export function jsonAtEndOf(text: string): TextBody | undefined {
  const whole = endOf(text);
  if ((whole && whole.error === undefined) || !text.includes('\n')) return whole;
  for (const line of text.split('\n')) {
    const body = endOf(line);
    if (body && body.error === undefined) return body;
  }
  return whole;
}

function endOf(text: string): TextBody | undefined {
  const start = text.search(JSON_START);
  return start >= 0 && /[}\]]\s*$/.test(text) ? parseText(text.slice(start)) : undefined;
}

/** The text that bytes are, as logs write bodies that are no text to them: a list of numbers. */
export function textOfBytes(items: readonly unknown[]): string | undefined {
  const isByte = (item: unknown) => Number.isInteger(item) && (item as number) >= 0 && (item as number) <= 255;
  return items.length > 1 && items.every(isByte) ? Buffer.from(items as number[]).toString() : undefined;
}

function parseText(text: string): TextBody {
  const start = text.trimStart();
  if (start === '') return { error: 'it is empty' };
  try {
    return { value: parseJson(start.replace(/^\ufeff/, '')) };
  } catch (error) {
    return { error: (error as Error).message };
  }
}

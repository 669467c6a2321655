import { parseJson } from '../json/parse-json.ts';
import { type Facts, factsOf } from './facts-of.ts';

/** The JSON value of a body that is text, or why there is none. */
export type TextBody = { value: unknown; error?: never } | { error: string; value?: never };

/**
 * Parses the body that a log has as text.
 * @param holder the object that has the text: it may say that the text is in Base64
 * @param key the name of the text in the holder
 */
export function textBodyOf(text: string, holder: object, key = ''): TextBody {
  const { isBase64Encoded, encoding } = holder as Record<string, unknown>;
  const isBase64 = key === 'base64' || isBase64Encoded === true || encoding === 'base64';
  return parseText(isBase64 ? Buffer.from(text, 'base64').toString() : text);
}

/** Takes an HTTP request apart, as ngrok logs it in Base64: request line, headers, and the body. */
export function bodyOfHttpRequest(base64: string): (TextBody & { facts: Facts }) | undefined {
  const text = Buffer.from(base64, 'base64').toString();
  const [, method, url, body] = /^([A-Z]+) (\S+) HTTP\/[\d.]+\r\n(?:.*\r\n)*?\r\n([\s\S]*)$/.exec(text) ?? [];
  if (body === undefined) return undefined;
  return { ...parseText(body), facts: factsOf({ method, url }) };
}

/** The JSON at the end of a text, as in a log message: `received {"event":…}`. */
export function jsonAtEndOf(text: string): TextBody | undefined {
  const start = text.search(/\[?\{/);
  return start > 0 && /[}\]]\s*$/.test(text) ? parseText(text.slice(start)) : undefined;
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

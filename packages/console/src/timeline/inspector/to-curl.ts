/** A request as its receiver sees it. */
export interface SeenRequest {
  method: string;
  url: string;
  headers: Readonly<Record<string, string>>;
  body?: unknown;
}

/** A command for a POSIX shell that sends the same request. Everything that strangers wrote is quoted. */
export function toCurl({ method, url, headers, body }: SeenRequest): string {
  const parts = [
    `curl --globoff --request ${quote(method)} --url ${quote(url)}`,
    ...Object.entries(headers).map(([name, value]) => `--header ${quote(`${name}: ${value}`)}`),
    ...(body === undefined ? [] : [`--data-raw ${quote(asciiJson(body))}`]),
  ];
  return parts.join(' \\\n  ');
}

/** Within single quotes, a shell reads everything as it is. */
function quote(text: string): string {
  const safe = text.replace(/\p{Cc}/gu, (character) => encodeURIComponent(character));
  return `'${safe.replaceAll("'", "'\\''")}'`;
}

/** JSON in which characters that could deceive a reader or a terminal are escaped. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

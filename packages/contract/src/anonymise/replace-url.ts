import type { Pseudonyms } from './pseudonyms.ts';

/** Hosts that identify a service, not a person. */
const KEPT_HOSTS = [
  'example.com',
  'pps.whatsapp.net',
  'call.whatsapp.com',
  'gate.whapi.cloud',
  'panel.whapi.cloud',
  'support.whapi.cloud',
];

/**
 * Keeps the scheme, the number of segments, and the extension of a file. Replaces the segments and the names and values
 * of the query, and leaves out user, password and port.
 * @param replaceSegment replaces a part of the path
 */
export function replaceUrl(
  url: string,
  { label }: Pick<Pseudonyms, 'label'>,
  replaceSegment: (segment: string) => string,
): string {
  const [, scheme, authority = '', rest = ''] = /^(\w+:\/\/)([^/?#]*)(.*)$/s.exec(url)!;
  const host = authority.replace(/^.*@/s, '').replace(/:\d*$/, '').toLowerCase();
  const kept = KEPT_HOSTS.includes(host) ? host : `${label(host)}.example.com`;
  const path = rest
    .split(/([/?&=#;,:@!$'()*+]+)/)
    // Without the %: a replacement could break an escape, which then cannot be decoded.
    .map((part, index) => (index % 2 ? part : replaceSegment(part.replaceAll('%', 'x'))))
    .join('');
  return `${scheme}${kept}${path}`;
}

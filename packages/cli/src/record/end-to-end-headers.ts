/** Headers of one connection, which a proxy does not forward (RFC 9110, section 7.6.1). */
const OF_CONNECTION = new Set(['connection', 'keep-alive', 'proxy-connection', 'te', 'upgrade']);

/**
 * The headers that a proxy forwards, as they are: order, case and duplicates. `Transfer-Encoding` stays, so that a chunked
 * body stays one; `Trailer` stays only with it, since no other body can have trailers.
 * @param rawHeaders names and values in turns, as Node has them
 * @param host replaces the value of `Host` in its place
 */
export function endToEndHeaders(rawHeaders: readonly string[], host?: string): string[] {
  const dropped = new Set(OF_CONNECTION);
  let isChunked = false;
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i]!.toLowerCase();
    if (name === 'connection')
      for (const token of rawHeaders[i + 1]!.split(',')) dropped.add(token.trim().toLowerCase());
    if (name === 'transfer-encoding') isChunked ||= /\bchunked\b/i.test(rawHeaders[i + 1]!);
  }
  // A peer cannot make these disappear by listing them: without them, the message would be another one.
  for (const name of ['host', 'content-length', 'transfer-encoding']) dropped.delete(name);
  if (!isChunked) dropped.add('trailer');
  const kept: string[] = [];
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i]!.toLowerCase();
    if (!dropped.has(name))
      kept.push(rawHeaders[i]!, name === 'host' && host !== undefined ? host : rawHeaders[i + 1]!);
  }
  return kept;
}

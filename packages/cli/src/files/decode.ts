/** Bytes as text, without the byte order mark that some editors put in front. */
export function decode(bytes: Buffer): string {
  const text = bytes.toString();
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

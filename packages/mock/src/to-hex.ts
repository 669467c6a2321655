const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Bytes in hexadecimal. */
export function toHex(bytes: Iterable<number>): string {
  let text = '';
  for (const byte of bytes) text += HEX[byte];
  return text;
}

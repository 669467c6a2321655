/** How many arguments a function takes everywhere: a multiple of three, so that the texts of the parts can be joined. */
const CHUNK_BYTES = 32_766;

/**
 * The bytes of a base64 text.
 * @throws {DOMException} when it is not base64
 */
export function fromBase64(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** The base64 text of bytes. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    // Not spread, which takes 20 times as long.
    const part = bytes.subarray(at, at + CHUNK_BYTES) as unknown as number[];
    text += btoa(String.fromCharCode.apply(null, part));
  }
  return text;
}

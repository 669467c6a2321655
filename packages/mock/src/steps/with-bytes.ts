import { fromBase64 } from '../channel/media/base64.ts';

/**
 * The content of a message with the bytes of its file, which JSON carries as base64.
 * @throws {TypeError} when they are not base64
 * @example withBytes({ from: '919984351847', image: { bytes: '/9j/2Q==' } }) // image.bytes is a Uint8Array
 */
export function withBytes<T extends object>(message: T): T {
  const entries = Object.entries(message).map(([type, content]) => [
    type,
    typeof content?.bytes === 'string' ? { ...content, bytes: bytesOf(content.bytes, type) } : content,
  ]);
  return Object.fromEntries(entries) as T;
}

function bytesOf(base64: string, type: string): Uint8Array {
  try {
    return fromBase64(base64);
  } catch {
    throw new TypeError(
      `Failed to read the file: "${type}.bytes" is not base64. Encode the bytes of the file as base64`,
    );
  }
}

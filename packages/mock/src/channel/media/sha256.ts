import { sha256 as digest } from '@noble/hashes/sha2.js';

// Not imported, since browsers do not have it. Node's is twenty times as fast, which matters for files.
const { process } = globalThis as { process?: Partial<NodeJS.Process> };
const crypto = process?.getBuiltinModule?.('node:crypto');

/**
 * The SHA-256 checksum of some bytes in base64, as messages carry it.
 * Commands are synchronous, so Web Crypto, which is not, cannot be used.
 */
export function sha256(bytes: Uint8Array): string {
  return crypto ? crypto.createHash('sha256').update(bytes).digest('base64') : sha256InBrowser(bytes);
}

/** The same without Node. */
export function sha256InBrowser(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...digest(bytes)));
}

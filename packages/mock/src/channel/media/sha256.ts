import { sha256 as digest } from '@noble/hashes/sha2.js';

/**
 * The SHA-256 checksum of some bytes in base64, as messages carry it.
 * Commands are synchronous, so Web Crypto, which is not, cannot be used.
 */
export function sha256(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...digest(bytes)));
}

/** A file that the channel keeps: uploaded, sent, received, or a picture of a person or group. */
export interface StoredMedia {
  id: string;
  mimeType: string;
  name?: string;
  sizeBytes: number;
  /** SHA-256 checksum in base64. */
  sha256: string;
  /** When the channel got it, in seconds since 1970-01-01 UTC. */
  timestamp: number;
  /** Absent once they were dropped to keep within the limit. */
  bytes: Uint8Array | undefined;
}

/** How many bytes of files a channel keeps unless the options say otherwise: 256 MiB. */
export const MEDIA_LIMIT_BYTES = 268_435_456;

/** How many files a channel knows, the newest ones. Each takes some hundred bytes even without its content. */
const MEDIA_LIMIT_FILES = 10_000;

/** Adds files, then drops the content of the oldest ones until the rest fits into the limit. */
export function keepMedia(media: Map<string, StoredMedia>, files: readonly StoredMedia[], limitBytes: number): void {
  for (const file of files) {
    media.delete(file.id);
    media.set(file.id, file);
  }
  let total = 0;
  for (const { bytes } of media.values()) total += bytes?.byteLength ?? 0;
  let surplus = media.size - MEDIA_LIMIT_FILES;
  for (const [id, file] of media) {
    if (total <= limitBytes && surplus <= 0) return;
    total -= file.bytes?.byteLength ?? 0;
    if (surplus-- > 0) media.delete(id);
    else if (file.bytes) media.set(id, { ...file, bytes: undefined });
  }
}

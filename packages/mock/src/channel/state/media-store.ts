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

/** The files of a channel by id, oldest first. Beyond its limits, the oldest ones lose first their content. */
export class MediaStore {
  readonly #limitBytes: number;
  readonly #files = new Map<string, StoredMedia>();
  /** Ids of the files that have their content, oldest first. */
  readonly #whole = new Set<string>();
  #totalBytes = 0;

  constructor(limitBytes: number) {
    this.#limitBytes = limitBytes;
  }

  get(id: string): StoredMedia | undefined {
    return this.#files.get(id);
  }

  list(): StoredMedia[] {
    return [...this.#files.values()];
  }

  add(file: StoredMedia): void {
    this.delete(file.id);
    this.#files.set(file.id, file);
    if (file.bytes) {
      this.#whole.add(file.id);
      this.#totalBytes += file.bytes.byteLength;
    }
    for (const id of this.#whole) {
      if (this.#totalBytes <= this.#limitBytes) break;
      this.#drop(id);
    }
    if (this.#files.size > MEDIA_LIMIT_FILES) this.delete(this.#files.keys().next().value as string);
  }

  delete(id: string): void {
    this.#drop(id);
    this.#files.delete(id);
  }

  #drop(id: string): void {
    const file = this.#files.get(id);
    if (!file?.bytes) return;
    this.#totalBytes -= file.bytes.byteLength;
    this.#whole.delete(id);
    this.#files.set(id, { ...file, bytes: undefined });
  }
}

/** Nobody listens at the URL of a receiver. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
  /** What the system said, such as `ECONNREFUSED`. */
  readonly code: string;

  /** @param waitedMs how long it was waited for, if it was there before */
  constructor(url: string, code: string, waitedMs?: number) {
    super(
      waitedMs === undefined
        ? `Failed to examine the receiver: ${url} cannot be reached (${code}). Start the receiver first, or correct the URL`
        : `The receiver stopped: ${url} cannot be reached any more (${code}), and it did not come back within ${Math.round(waitedMs / 1_000)} s`,
    );
    this.code = code;
  }
}

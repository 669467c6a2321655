/** Nobody listens at the URL of a receiver. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
  /** What the system said, such as `ECONNREFUSED`. */
  readonly code: string;

  /** @param wasThere whether it could be reached before */
  constructor(url: string, code: string, wasThere: boolean) {
    super(
      wasThere
        ? `The receiver stopped: ${url} cannot be reached any more (${code}), and was waited for in vain`
        : `Failed to examine the receiver: ${url} cannot be reached (${code}). Start the receiver first, or correct the URL`,
    );
    this.code = code;
  }
}

/** The error of a command that the gateway rejects; `status` is the HTTP status of the response. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly status: number;
  readonly details: string | undefined;

  constructor(status: number, message: string, details?: string) {
    super(message);
    this.status = status;
    this.details = details;
  }
}

/** The vendor's response to a malformed request. */
export function wrongParameters(details: string): CommandError {
  return new CommandError(400, 'Wrong request parameters', details);
}

/** A command that the gateway refuses; `status` is the HTTP status it answers with. */
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

/** The vendor's answer to a request that cannot be carried out as it is written. */
export function wrongParameters(details: string): CommandError {
  return new CommandError(400, 'Wrong request parameters', details);
}

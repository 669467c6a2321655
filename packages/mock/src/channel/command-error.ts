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

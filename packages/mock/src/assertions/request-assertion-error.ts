import type { WhapiOperation } from '@whapi-webhooks/contract/requests';

/** An expected request was not made, or an unexpected one was. */
export class RequestAssertionError extends Error {
  override readonly name = 'RequestAssertionError';
  readonly operation: WhapiOperation;

  constructor(operation: WhapiOperation, message: string) {
    super(message);
    this.operation = operation;
  }
}

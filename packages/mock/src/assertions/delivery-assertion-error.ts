import type { WhapiEventName } from '@whapi-webhooks/types';

/** An expected webhook was not delivered, or an unexpected one was. */
export class DeliveryAssertionError extends Error {
  override readonly name = 'DeliveryAssertionError';
  readonly event: WhapiEventName;

  constructor(event: WhapiEventName, message: string) {
    super(message);
    this.event = event;
  }
}

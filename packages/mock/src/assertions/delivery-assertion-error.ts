import type { WhapiEventName } from '@whapi-webhooks/types';

/** A webhook was expected and not delivered, or delivered and not expected. */
export class DeliveryAssertionError extends Error {
  override readonly name = 'DeliveryAssertionError';
  readonly event: WhapiEventName;

  constructor(event: WhapiEventName, message: string) {
    super(message);
    this.event = event;
  }
}

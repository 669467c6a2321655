import { isEventName, type Mode } from '@whapi-webhooks/contract';
import type { SubscribeOptions } from '@whapi-webhooks/mock';
import type { WhapiEventName } from '@whapi-webhooks/types';
import { usageError } from '../cli-error.ts';
import { unknownEvent } from '../unknown-event.ts';

/** The options that describe a receiver. */
export interface ReceiverOptions {
  webhook?: string;
  mode?: Mode;
  events?: string[];
}

/**
 * The subscription that the options describe.
 * @returns nothing without `webhook`
 * @throws {CliError} for an event that does not exist, and for options that need `webhook`
 */
export function subscriptionOf({ webhook, mode, events }: ReceiverOptions): SubscribeOptions | undefined {
  const unknown = events?.find((name) => !isEventName(name));
  if (unknown !== undefined) throw unknownEvent(unknown);
  if (webhook === undefined) {
    if (mode) throw usageError("option '--mode <mode>' needs a receiver. Add --webhook <url>");
    if (events) throw usageError("option '--events <names>' needs a receiver. Add --webhook <url>");
    return undefined;
  }
  return { url: webhook, ...(mode && { mode }), ...(events && { events: events as WhapiEventName[] }) };
}

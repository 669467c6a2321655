import { eventNames, isEventName } from '@whapi-webhooks/contract';
import type { SubscribeOptions } from '@whapi-webhooks/mock';
import type { WhapiEventName } from '@whapi-webhooks/types';
import { usageError } from '../usage-error.ts';
import type { ServeOptions } from './serve.ts';

/** The receiver that the options name. */
export function subscriptionOf({ webhook, mode, events }: ServeOptions): SubscribeOptions | undefined {
  const unknown = events?.find((name) => !isEventName(name));
  if (unknown !== undefined || events?.length === 0) {
    throw usageError(
      `option '--events <names>' argument '${unknown ?? ''}' is invalid. Allowed choices are ${eventNames.join(', ')}.`,
    );
  }
  if (webhook === undefined) {
    if (mode) throw usageError("option '--mode <mode>' needs a receiver, please add --webhook <url>");
    if (events) throw usageError("option '--events <names>' needs a receiver, please add --webhook <url>");
    return undefined;
  }
  return { url: webhook, ...(mode && { mode }), ...(events && { events: events as WhapiEventName[] }) };
}

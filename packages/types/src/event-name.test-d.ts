import { expectTypeOf } from 'vitest';
import type { AnyWebhook, KnownWebhook } from './any-webhook.ts';
import { eventName } from './event-name.ts';
import type { WhapiEventName } from './generated.ts';
import type { WebhookOf } from './webhook-of.ts';

declare const known: KnownWebhook;
declare const any: AnyWebhook;

expectTypeOf(eventName(known)).toEqualTypeOf<WhapiEventName>();
expectTypeOf(eventName(any)).toEqualTypeOf<string>();
expectTypeOf([known].map(eventName)).toEqualTypeOf<WhapiEventName[]>();

export function withinGenericCode<E extends WhapiEventName>(webhook: WebhookOf<E>): WhapiEventName {
  return eventName(webhook);
}

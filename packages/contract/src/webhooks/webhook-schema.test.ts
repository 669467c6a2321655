import type { PayloadOf, WhapiEventName, WhapiWebhook } from '@whapi-webhooks/types';
import { expect, expectTypeOf, it } from 'vitest';
import { eventNames } from '../events/event-names.ts';
import { examples } from '../generated/examples.ts';
import type { StandardSchemaV1 } from './standard-schema.ts';
import { webhookSchema } from './webhook-schema.ts';

const { validate } = webhookSchema['~standard'];

it.each(eventNames)('accepts a webhook of %s', (event) => {
  expect(validate(examples[event].maximal)).toEqual({ value: examples[event].maximal });
});

it('adds the event, and gives issues with a path', () => {
  const { event: _, ...payload } = examples['chats.patch'].minimal;
  expect(validate(payload)).toEqual({ value: examples['chats.patch'].minimal });
  expect(validate({ ...payload, channel_id: 7 })).toMatchObject({ issues: [{ path: ['channel_id'] }] });
});

it('tells its input and output to the compiler', () => {
  type Types<S> = S extends StandardSchemaV1<infer Input, infer Output> ? [Input, Output] : never;
  expectTypeOf<Types<typeof webhookSchema>>().toEqualTypeOf<[WhapiWebhook | PayloadOf<WhapiEventName>, WhapiWebhook]>();
});

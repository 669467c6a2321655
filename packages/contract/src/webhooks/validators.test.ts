import type { PayloadOf, WebhookOf } from '@whapi-webhooks/types';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { eventNames } from '../events/event-names.ts';
import { examples } from '../generated/examples.ts';
import type { StandardSchemaV1 } from './standard-schema.ts';
import { validators } from './validators.ts';

const webhook = examples['chats.patch'].minimal;
const { event: _, ...payload } = webhook;

it('there is one for each event', () => {
  expect(Object.keys(validators)).toEqual(eventNames);
});

it.each(eventNames)('%s takes the examples of its event and of no other', (event) => {
  for (const name of eventNames) {
    const { valid } = validators[event](examples[name].maximal, { profile: 'strict' });
    expect(valid, name).toBe(name === event);
  }
});

it('gives what validateWebhook gives', () => {
  const result = validators['chats.patch'](payload);
  expect(result).toEqual({ valid: true, event: 'chats.patch', webhook });
  if (result.valid) expectTypeOf(result.webhook).toEqualTypeOf<WebhookOf<'chats.patch'>>();
  expect(validators['chats.patch']({ ...payload, sent_at: 1 }).valid).toBe(true);
  expect(validators['chats.patch']({ ...payload, sent_at: 1 }, { profile: 'strict' }).valid).toBe(false);
});

it('does not let a payload through for another event, whatever the options', () => {
  const options = { event: 'chats.patch' } as { profile?: 'strict' };
  expect(validators['chats.post'](webhook, options).valid).toBe(false);
});

describe('as a Standard Schema', () => {
  const schema = validators['chats.patch']['~standard'];

  it('says its version and vendor', () => {
    expect(schema).toMatchObject({ version: 1, vendor: 'whapi-webhooks' });
  });

  it('gives the webhook with its event', () => {
    expect(schema.validate(webhook)).toEqual({ value: webhook });
    expect(schema.validate(payload)).toEqual({ value: webhook });
  });

  it('gives issues with a path of keys', () => {
    const chats_updates = [{ ...webhook.chats_updates[0], changes: 'labels' }];
    expect(schema.validate({ ...webhook, chats_updates })).toEqual({
      issues: [{ message: 'Expected array, received "labels"', path: ['chats_updates', '0', 'changes'] }],
    });
    expect(schema.validate(null)).toMatchObject({ issues: [{ path: [] }] });
  });

  it('reads in the tolerant profile', () => {
    expect(schema.validate({ ...webhook, sent_at: 1 })).not.toHaveProperty('issues');
  });

  it('works in tools that take any Standard Schema, such as Vitest', () => {
    expect({ body: payload }).toEqual({ body: expect.schemaMatching(validators['chats.patch']) });
    expect({ body: payload }).not.toEqual({ body: expect.schemaMatching(validators['chats.post']) });
  });

  it('tells its input and output to the compiler', () => {
    type Types<S> = S extends StandardSchemaV1<infer Input, infer Output> ? [Input, Output] : never;
    expectTypeOf<Types<(typeof validators)['chats.patch']>>().toEqualTypeOf<
      [WebhookOf<'chats.patch'> | PayloadOf<'chats.patch'>, WebhookOf<'chats.patch'>]
    >();
  });
});

import type { ChatUpdate, WebhookOf } from '@whapi-webhooks/types';
import { expect, expectTypeOf, it } from 'vitest';
import { examples } from '../generated/examples.ts';
import { ContractError } from '../issues/contract-error.ts';
import { assertWebhook, type CheckedPayload, parseWebhook } from './assert-webhook.ts';

const webhook = examples['chats.patch'].minimal;
const { event: _, ...payload } = webhook;

it('types a payload that keeps the contract', () => {
  const body: unknown = JSON.parse(JSON.stringify(webhook));
  assertWebhook(body, { event: 'chats.patch' });
  expectTypeOf(body).toEqualTypeOf<CheckedPayload<'chats.patch'>>();
  expectTypeOf(body.chats_updates).toEqualTypeOf<ChatUpdate[]>();
  expect(body.chats_updates).toHaveLength(1);
});

it('takes a payload whose event stands in the request line, and leaves it as it was', () => {
  const body = structuredClone(payload);
  assertWebhook(body, { event: 'chats.patch' });
  expect(body).toEqual(payload);
});

it('throws the issues', () => {
  const broken = { ...webhook, channel_id: 7 };
  const error = thrownBy(() => assertWebhook(broken));
  expect(error).toBeInstanceOf(ContractError);
  expect(error).toMatchObject({
    name: 'ContractError',
    event: 'chats.patch',
    issues: [{ code: 'invalid_type', pointer: '/channel_id' }],
  });
});

it('reads as strictly as it is told', () => {
  const extended = { ...webhook, sent_at: 1 };
  expect(() => assertWebhook(extended)).not.toThrow();
  expect(() => assertWebhook(extended, { profile: 'strict' })).toThrow(
    'The chats.patch webhook breaks the contract:\n  /sent_at  Unknown property "sent_at"',
  );
});

it('throws a TypeError, not a ContractError, for a wrong option', () => {
  expect(() => assertWebhook(webhook, { profile: 'lenient' as 'strict' })).toThrow(TypeError);
});

function thrownBy(action: () => void): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
}

it('parseWebhook returns the webhook with its event, typed', () => {
  const parsed = parseWebhook(payload, { event: 'chats.patch' });
  expectTypeOf(parsed).toEqualTypeOf<WebhookOf<'chats.patch'>>();
  expect(parsed).toEqual(webhook);
  expect(parseWebhook(webhook)).toBe(webhook);
});

it('parseWebhook throws the issues, and says if there are more', () => {
  const broken = { ...webhook, chats_updates: Array(30).fill({}) };
  const error = thrownBy(() => parseWebhook(broken, { maxIssues: 25 }));
  expect(error).toBeInstanceOf(ContractError);
  expect((error as ContractError).issues).toHaveLength(25);
  expect((error as ContractError).message).toMatch(/\n {2}\u2026 and at least 5 more$/);
});

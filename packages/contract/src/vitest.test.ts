import { describe, expect, it } from 'vitest';
import { examples } from './generated/examples.ts';
import './vitest.ts';

const webhook = examples['chats.patch'].minimal;
const { event: _, ...payload } = webhook;

describe('toMatchWebhook', () => {
  it('passes for a webhook of the event', () => {
    expect(webhook).toMatchWebhook('chats.patch');
    expect(payload).toMatchWebhook('chats.patch');
    expect(webhook).not.toMatchWebhook('chats.post');
  });

  it('passes for whichever event the webhook says it is', () => {
    expect(webhook).toMatchWebhook();
    expect(payload).toMatchWebhook();
    expect({}).not.toMatchWebhook();
    expect(null).not.toMatchWebhook();
  });

  it('is strict, unless you pass the tolerant profile', () => {
    const extended = { ...webhook, sent_at: 1 };
    expect(extended).not.toMatchWebhook('chats.patch');
    expect(extended).not.toMatchWebhook();
    expect(extended).not.toMatchWebhook('chats.patch', {});
    expect(extended).toMatchWebhook('chats.patch', { profile: 'tolerant' });
    expect(extended).toMatchWebhook(undefined, { profile: 'tolerant' });
  });

  it('says so where the tolerant profile accepts the webhook', () => {
    const advice = "If you captured it, pass { profile: 'tolerant' }, which accepts it";
    expect(() => expect({ ...webhook, sent_at: 1 }).toMatchWebhook('chats.patch')).toThrow(
      `Expected a webhook of chats.patch, but the strict profile rejects it:\n  /sent_at  Unknown property "sent_at"\n${advice}`,
    );
    expect(() => expect({}).toMatchWebhook()).not.toThrow(advice);
  });

  it('works within other matchers', () => {
    expect({ body: webhook }).toEqual({ body: expect.toMatchWebhook('chats.patch') });
  });

  it('says what broke the contract, and where', () => {
    expect(() => expect({ ...webhook, channel_id: 7 }).toMatchWebhook('chats.patch')).toThrow(
      'Expected a webhook of chats.patch, but it breaks the contract:\n  /channel_id  Expected string, received 7',
    );
    expect(() => expect(null).toMatchWebhook()).toThrow(
      /^Expected a webhook, but it breaks the contract:\n {2}\(root\)/,
    );
  });

  it('says what it is where it should be none', () => {
    expect(() => expect(webhook).not.toMatchWebhook()).toThrow(
      'Expected the payload not to be a webhook of chats.patch, but it is one',
    );
  });

  it('throws for an event that does not exist, even when negated', () => {
    expect(() => expect(webhook).not.toMatchWebhook('chats.archive' as 'chats.post')).toThrow(
      'Unknown event "chats.archive"',
    );
  });
});

import assert from 'node:assert';
import type { WebhookOf } from '@whapi-webhooks/types';
import { describe, expect, it } from 'vitest';
import '../vitest.ts';
import { setupWhapi } from '../setup-whapi.ts';
import { assertDelivered, assertNotDelivered } from './assert-delivered.ts';
import { DeliveryAssertionError } from './delivery-assertion-error.ts';

const hook = 'https://bot.test/hook';

/** A mock that has delivered a chat that was muted, and two labels. */
async function played() {
  const whapi = setupWhapi({ clock: 'virtual', retry: false });
  whapi.connect(hook, () => new Response());
  await whapi.emit('chats.patch', { chats_updates: [{ after_update: { mute: true }, changes: ['mute'] }] });
  await whapi.emit('labels.post', { labels: [{ id: '1', name: 'Paid', color: 'gold' }] });
  await whapi.emit('labels.post', { labels: [{ id: '2', name: 'Unpaid', color: 'salmon' }] });
  return whapi;
}

/** What an assertion says when it fails. */
function complaintOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('Failed to see an assertion fail: it passed');
}

describe('passes for a webhook that was delivered', async () => {
  const whapi = await played();

  it.each([
    undefined,
    {},
    { labels: [{ name: 'Paid' }] },
    { labels: [{ name: 'Unpaid', color: 'salmon' as const }] },
    { labels: [{ name: expect.stringContaining('npaid') }] },
    { labels: [{ name: (name: string) => name.length === 4 }] },
    ({ labels }: WebhookOf<'labels.post'>) => labels.length === 1,
  ])('that is like %j', (matcher) => {
    expect(whapi).toHaveDelivered('labels.post', matcher);
    assertDelivered(whapi, 'labels.post', matcher);
    expect(() => expect(whapi).not.toHaveDelivered('labels.post', matcher)).toThrow();
    expect(() => assertNotDelivered(whapi, 'labels.post', matcher)).toThrow();
  });

  it('and gives the delivery back, typed', () => {
    const { webhook, attempts } = assertDelivered(whapi, 'labels.post', { labels: [{ id: '2' }] });
    expect(webhook.labels[0]?.name).toBe('Unpaid');
    expect(attempts).toMatchObject([{ status: 200 }]);
  });
});

describe('fails', () => {
  it('with the nearest miss as a diff', async () => {
    const whapi = await played();
    const matcher = { chats_updates: [{ after_update: { mute: true, archive: true }, changes: ['archive' as const] }] };
    const complaint = complaintOf(() => expect(whapi).toHaveDelivered('chats.patch', matcher));
    expect(complaint).toBe(
      `Failed to see chats.patch delivered: the nearest delivery is number 1 to ${hook}, delivered (answered with 200):
  /chats_updates/0/after_update/archive
    - expected true
    + received nothing
  /chats_updates/0/changes/0
    - expected "archive"
    + received "mute"`,
    );
    expect(complaintOf(() => assertDelivered(whapi, 'chats.patch', matcher))).toBe(complaint);
  });

  it.each([
    ['1', 2, 'Paid'],
    ['2', 3, 'Unpaid'],
  ])('with the nearest of several: the label with id %s', async (id, number, name) => {
    const whapi = await played();
    const matcher = { labels: [{ id, name: 'Due' }] };
    expect(complaintOf(() => expect(whapi).toHaveDelivered('labels.post', matcher))).toContain(
      `number ${number} to ${hook}, delivered (answered with 200):\n  /labels/0/name\n    - expected "Due"\n    + received "${name}"`,
    );
  });

  it('with what was sent instead', async () => {
    const whapi = await played();
    expect(complaintOf(() => expect(whapi).toHaveDelivered('messages.post'))).toBe(
      'Failed to see messages.post delivered: no webhook of messages.post was sent. Sent were chats.patch, labels.post (2)',
    );
  });

  it('with a hint when nothing was sent', () => {
    expect(complaintOf(() => expect(setupWhapi()).toHaveDelivered('messages.post'))).toContain(
      'Nothing was sent at all, please connect or subscribe a receiver',
    );
  });

  it('with the webhook that was not expected', async () => {
    const whapi = await played();
    const complaint = complaintOf(() => expect(whapi).not.toHaveDelivered('labels.post', { labels: [{ id: '2' }] }));
    expect(complaint).toMatch(
      /^Failed to see labels\.post not delivered: number 3 was, to https:\/\/bot\.test\/hook:\n\{/,
    );
    expect(complaint).toContain('"name": "Unpaid"');
    expect(complaintOf(() => assertNotDelivered(whapi, 'labels.post', { labels: [{ id: '2' }] }))).toBe(complaint);
  });

  it('by an error of its own', async () => {
    const failing = () => assertDelivered(setupWhapi(), 'messages.post');
    expect(failing).toThrow(DeliveryAssertionError);
    assert.throws(failing, { name: 'DeliveryAssertionError', event: 'messages.post' });
  });

  it.each([
    ['a function', (name: string) => name === 'x', 'what the function accepts'],
    ['a matcher', expect.stringContaining('x'), 'StringContaining {"sample":"x"'],
    ['a long text', 'x'.repeat(500), `"${'x'.repeat(199)}…`],
  ])('and describes %s', async (_, name, description) => {
    const whapi = await played();
    expect(complaintOf(() => expect(whapi).toHaveDelivered('labels.post', { labels: [{ name }] }))).toContain(
      description,
    );
  });
});

describe('tells a handler', () => {
  it.each([
    ['that never answers', () => new Promise<Response>(() => {}), 'the receiver did not answer in time'],
    [
      'that throws',
      () => {
        throw new RangeError('no such chat');
      },
      'RangeError: no such chat',
    ],
    ['that refuses', () => new Response(null, { status: 500 }), 'answered with 500'],
  ])('%s as what it is', async (_, receiver, told) => {
    const whapi = setupWhapi({ retry: false, timeoutMs: 50 });
    whapi.connect(hook, receiver);
    await whapi.emit('labels.post');
    await whapi.settled();
    const complaint = complaintOf(() => expect(whapi).toHaveDelivered('labels.post'));
    expect(complaint).toContain(`number 1 to ${hook}, failed (${told}):\n  (outcome)`);
    expect(complaint).toContain('- expected "delivered"\n    + received "failed"');
  });

  it('that has not answered yet as what it is', async () => {
    const whapi = setupWhapi();
    whapi.connect(hook, () => new Promise<Response>(() => {}));
    const emitting = whapi.emit('labels.post');
    expect(complaintOf(() => expect(whapi).toHaveDelivered('labels.post'))).toContain('waiting (no answer yet)');
    whapi.reset();
    await emitting;
  });

  it('that failed several times as what it is', async () => {
    const whapi = setupWhapi({ clock: 'virtual' });
    whapi.connect(hook, () => new Response(null, { status: 503 }));
    await whapi.emit('labels.post');
    await whapi.clock.advance('9s');
    expect(complaintOf(() => expect(whapi).toHaveDelivered('labels.post'))).toContain(
      'waiting (answered with 503 to the last of 3 attempts)',
    );
  });

  it('on a host that is not allowed as what it is', async () => {
    const whapi = setupWhapi();
    whapi.subscribe({ url: 'https://example.com/hook' });
    await whapi.emit('labels.post');
    expect(complaintOf(() => expect(whapi).toHaveDelivered('labels.post'))).toContain(
      'refused: please connect a receiver there, or add its host to `allowedHosts`',
    );
  });
});

describe('refuses what can only be a mistake', () => {
  it.each([undefined, null, 1, {}, []])('%j for a mock', (whapi) => {
    expect(() => expect(whapi).not.toHaveDelivered('labels.post')).toThrow('please pass what setupWhapi returned');
  });

  it('an event that does not exist', () => {
    const whapi = setupWhapi();
    // @ts-expect-error there is no such event
    expect(() => expect(whapi).not.toHaveDelivered('labels.psot')).toThrow(
      /no event "labels\.psot", please use one of/,
    );
    // @ts-expect-error there is no such event
    expect(() => assertNotDelivered(whapi, 'labels.psot')).toThrow(TypeError);
  });

  it('what is of another event, while it is typed', () => {
    // @ts-expect-error chats.patch has no labels
    expect(setupWhapi()).not.toHaveDelivered('chats.patch', { labels: [] });
  });
});

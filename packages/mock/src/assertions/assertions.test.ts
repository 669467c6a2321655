import assert from 'node:assert';
import type { WebhookOf } from '@whapi-webhooks/types';
import { describe, expect, it } from 'vitest';
import '../vitest.ts';
import { setupWhapi } from '../setup-whapi.ts';
import type { Whapi } from '../whapi.ts';
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
      `Expected chats.patch to be delivered: the nearest delivery is d1 to ${hook}, delivered (responded 200):
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
    ['1', 'd2', 'Paid'],
    ['2', 'd3', 'Unpaid'],
  ])('with the nearest of several: the label with id %s', async (id, delivery, name) => {
    const whapi = await played();
    const matcher = { labels: [{ id, name: 'Due' }] };
    expect(complaintOf(() => expect(whapi).toHaveDelivered('labels.post', matcher))).toContain(
      `${delivery} to ${hook}, delivered (responded 200):\n  /labels/0/name\n    - expected "Due"\n    + received "${name}"`,
    );
  });

  it('with what was sent instead', async () => {
    const whapi = await played();
    expect(complaintOf(() => expect(whapi).toHaveDelivered('messages.post'))).toBe(
      `Expected messages.post to be delivered: no messages.post was sent. Sent: chats.patch, labels.post (2). Subscribed to it: ${hook}. Nothing caused it yet. Call and await what causes it first`,
    );
  });

  describe('with a hint when nothing was sent', () => {
    const connected = () => {
      const whapi = setupWhapi({ clock: 'virtual' });
      whapi.connect(hook, () => new Response());
      return whapi;
    };
    it.each<[string, () => Whapi | Promise<Whapi>, string]>([
      ['to nobody', () => setupWhapi(), 'No receiver is connected. Call `whapi.connect(url, receiver)` or'],
      [
        'as nothing happened',
        connected,
        `Subscribed to it: ${hook}. Nothing caused it yet. Call and await what causes`,
      ],
      [
        'as nobody subscribed to it',
        () => {
          const whapi = connected();
          whapi.subscribe({ url: hook, events: ['chats.patch'] });
          return whapi;
        },
        `${hook} is not subscribed to it. Add it to \`events\` of \`whapi.subscribe()\``,
      ],
      [
        'as it waits for the clock',
        async () => {
          const whapi = connected();
          await whapi.channel.call({ from: '919984351847', ends: 'missed' });
          return whapi;
        },
        'Something is still waiting. Call `await whapi.settled()` before the assertion',
      ],
    ])('%s', async (_, setUp, hint) => {
      const whapi = await setUp();
      expect(complaintOf(() => expect(whapi).toHaveDelivered('messages.post'))).toContain(hint);
    });

    it('unless it is settled', async () => {
      const whapi = connected();
      await whapi.channel.call({ from: '919984351847', ends: 'missed' });
      await whapi.settled();
      expect(complaintOf(() => expect(whapi).toHaveDelivered('messages.post'))).not.toContain('settled');
    });
  });

  it('with the place where another event has such an item', async () => {
    const whapi = setupWhapi({ clock: 'virtual' });
    whapi.connect(hook, () => new Response());
    whapi.subscribe({ url: hook, events: ['chats.patch'] });
    await whapi.channel.receiveMessage({ from: '919984351847', text: 'Hello' });
    await whapi.channel.receiveMessage({ from: '919984351847', text: 'Hi' });
    await whapi.settled();
    const matcher = { messages: [{ text: { body: 'Hi' } }] };
    expect(complaintOf(() => assertDelivered(whapi, 'messages.post', matcher))).toContain(
      'chats.patch (d1) has such an item at /chats_updates/0/after_update/last_message. ',
    );
    const other = { messages: [{ text: { body: 'Ho' } }] };
    expect(complaintOf(() => assertDelivered(whapi, 'messages.post', other))).not.toContain('such an item');
  });

  it('with the webhook that was not expected', async () => {
    const whapi = await played();
    const complaint = complaintOf(() => expect(whapi).not.toHaveDelivered('labels.post', { labels: [{ id: '2' }] }));
    expect(complaint).toMatch(
      /^Expected no labels\.post to be delivered: d3 was delivered to https:\/\/bot\.test\/hook:\n\{/,
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

describe('the error describes a handler', () => {
  it.each([
    ['that never responds', () => new Promise<Response>(() => {}), 'the receiver did not respond in time'],
    [
      'that throws',
      () => {
        throw new RangeError('no such chat');
      },
      'RangeError: no such chat',
    ],
    ['that responds with an error', () => new Response(null, { status: 500 }), 'responded 500'],
  ])('%s', async (_, receiver, told) => {
    const whapi = setupWhapi({ retry: false, timeoutMs: 50 });
    whapi.connect(hook, receiver);
    await whapi.emit('labels.post');
    await whapi.settled();
    const complaint = complaintOf(() => expect(whapi).toHaveDelivered('labels.post'));
    expect(complaint).toContain(`d1 to ${hook}, failed (${told}):\n  (outcome)`);
    expect(complaint.includes('The receiver threw:\n    at ')).toBe(told.startsWith('RangeError'));
    expect(complaint).toContain('- expected "delivered"\n    + received "failed"');
  });

  it('that has not answered yet as what it is', async () => {
    const whapi = setupWhapi();
    whapi.connect(hook, () => new Promise<Response>(() => {}));
    const emitting = whapi.emit('labels.post');
    expect(complaintOf(() => expect(whapi).toHaveDelivered('labels.post'))).toContain('waiting (no response yet)');
    whapi.reset();
    await emitting;
  });

  it('that failed several times as what it is', async () => {
    const whapi = setupWhapi({ clock: 'virtual' });
    whapi.connect(hook, () => new Response(null, { status: 503 }));
    await whapi.emit('labels.post');
    await whapi.clock.advance('9s');
    expect(complaintOf(() => expect(whapi).toHaveDelivered('labels.post'))).toContain(
      'waiting (responded 503, the last of 3 attempts)',
    );
  });

  it('on a host that is not allowed as what it is', async () => {
    const whapi = setupWhapi();
    whapi.subscribe({ url: 'https://example.com/hook' });
    await whapi.emit('labels.post');
    expect(complaintOf(() => expect(whapi).toHaveDelivered('labels.post'))).toContain(
      'refused. Connect a receiver there, or add its host to `allowedHosts`',
    );
  });
});

describe('refuses what can only be a mistake', () => {
  it.each([undefined, null, 1, {}, []])('%j for a mock', (whapi) => {
    expect(() => expect(whapi).not.toHaveDelivered('labels.post')).toThrow('Pass what setupWhapi() returned');
  });

  it('an event that does not exist', () => {
    const whapi = setupWhapi();
    // @ts-expect-error there is no such event
    expect(() => expect(whapi).not.toHaveDelivered('labels.psot')).toThrow(
      /"labels\.psot", which is no event\. Did you mean "labels\.post"\?/,
    );
    // @ts-expect-error there is no such event
    expect(() => assertNotDelivered(whapi, 'labels.psot')).toThrow(TypeError);
  });

  it('what is of another event, while it is typed', () => {
    // @ts-expect-error chats.patch has no labels
    expect(setupWhapi()).not.toHaveDelivered('chats.patch', { labels: [] });
  });
});

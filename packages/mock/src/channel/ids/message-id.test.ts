import { describe, expect, it } from 'vitest';
import { testContext } from '../../testing/test-channel.ts';
import { createMediaId, createMessageId, createOptionId, looksLikeMessageId } from './message-id.ts';

const chatId = '919984351847@s.whatsapp.net';

/** The bytes of one part of an id: base64 with `.` and `_` as the last two letters. */
function decode(part: string): number[] {
  return [...Buffer.from(part.replaceAll('.', '+').replaceAll('_', '/'), 'base64')];
}

describe('createMessageId', () => {
  it('names the chat by flags, a byte of unknown meaning, and the number', () => {
    const id = createMessageId({ chatId, fromMe: false, from: '919984351847', viaApi: false }, testContext);
    const [raw, chat, ...rest] = id.split('-').map(decode);
    expect(raw).toHaveLength(11);
    expect(chat?.[0]).toBe(0x80);
    expect(Number(`0x${Buffer.from(chat?.slice(2) ?? []).toString('hex')}`)).toBe(919_984_351_847);
    expect(rest).toEqual([]);
  });

  it('begins with yq when sent through the API', () => {
    const id = createMessageId({ chatId, fromMe: true, from: '12025550199', viaApi: true }, testContext);
    expect(id).toMatch(/^yq/);
    expect(decode(id.split('-')[1] ?? '')[0]).toBe(0xc0);
  });

  it('names the sender in a group', () => {
    const group = '120363271212442249@g.us';
    const id = createMessageId({ chatId: group, fromMe: false, from: '919984351847', viaApi: false }, testContext);
    const parts = id.split('-').map(decode);
    expect(parts).toHaveLength(3);
    expect(parts[1]?.[0]).toBe(0x92);
    expect(Number(`0x${Buffer.from(parts[2] ?? []).toString('hex')}`)).toBe(919_984_351_847);
  });

  it('names the sender of a story, and 0 for its chat', () => {
    const id = createMessageId({ chatId: 'stories', fromMe: true, from: '12025550199', viaApi: true }, testContext);
    const parts = id.split('-').map(decode);
    expect(parts[1]).toEqual([0xd4, 1, 0]);
    expect(Number(`0x${Buffer.from(parts[2] ?? []).toString('hex')}`)).toBe(12_025_550_199);
    expect(
      decode(
        createMessageId({ chatId: 'stories', fromMe: false, from: '1', viaApi: false }, testContext).split('-')[1] ??
          '',
      )[0],
    ).toBe(0x84);
  });
});

describe('createMediaId', () => {
  it('has the parts of the id of the message, in hexadecimal', () => {
    expect(createMediaId('jpeg', 'YQXWzHavQAMl6U1YjOURvg-gMfWM1cqZw')).toBe(
      'jpeg-6105d6cc76af400325e94d588ce511be-80c7d633572a67',
    );
  });

  it('knows the two letters that base64 spells otherwise', () => {
    expect(createMediaId('pdf', '._.-_w')).toBe(`pdf-${Buffer.from('+/+=', 'base64').toString('hex')}-ff`);
  });
});

it('creates unique ids of options', () => {
  let next = 0;
  const randomBytes = (length: number) => new Uint8Array(length).fill(next++);
  expect(createOptionId({ randomBytes })).not.toBe(createOptionId({ randomBytes }));
});

it.each([
  'YQXWzHavQAMl6U1YjOURvg-gMfWM1cqZw',
  'ACxJDcCC0Ge.KMVPTSuAzA-ksMBq_9jP9uwVw-BgeDQ0nXAQ',
  'p.JFJOuxjfs-hAMA-gGPcIhbrdQ',
])('looks like the id of a message: %s', (id) => {
  expect(looksLikeMessageId(id)).toBe(true);
});

it('looks like one when it was made here, in any kind of chat', () => {
  for (const chatId of ['919984351847@s.whatsapp.net', '120363271212442249@g.us', '271042518573152@lid', 'stories']) {
    const id = createMessageId({ chatId, fromMe: false, from: '919984351847', viaApi: false }, testContext);
    expect(looksLikeMessageId(id)).toBe(true);
  }
});

it.each(['quiz', 'live_location', '', 'a-b', 'message-', '919984351847@s.whatsapp.net', '../etc-pass'])(
  'does not look like one: "%s"',
  (text) => {
    expect(looksLikeMessageId(text)).toBe(false);
  },
);

import { describe, expect, it } from 'vitest';
import { type HintClues, hintFor } from './hint-for.ts';

const PHONE = '919984351847';
const SECONDS = 'This looks like milliseconds. Use seconds.';
const MILLISECONDS = 'This looks like seconds. Use milliseconds.';

describe('an id', () => {
  const hint = (title: string | undefined, value: unknown, example = 'x') =>
    hintFor({ code: 'invalid_format', pointer: '/chats/0/id', example, value, title });

  it('was replaced by an e-mail obfuscator', () => {
    const advice = 'An e-mail obfuscator replaced the id on a web page: copy the id from a real webhook.';
    expect(hint('ChatId', '[email protected]')).toBe(advice);
    expect(hint('GroupId', '[Email\u00a0Protected]')).toBe(advice);
  });

  it.each(['ChatId', 'MessageChatId'])('of a chat is a phone number: %s', (title) => {
    const advice = `A phone number is not a chat id. Did you mean \`${PHONE}@s.whatsapp.net\`?`;
    expect(hint(title, PHONE)).toBe(advice);
    expect(hint(title, `+${PHONE}`)).toBe(advice);
    expect(hint(title, 'stories')).toBeUndefined();
    expect(hint(title, '1'.repeat(16))).toBeUndefined();
  });

  it('of a group lacks its end', () => {
    expect(hint('GroupId', '120363271212442249')).toBe(
      'A group id ends in @g.us. Did you mean `120363271212442249@g.us`?',
    );
    expect(hint('GroupId', '12025550143-1585651200')).toContain('12025550143-1585651200@g.us');
    expect(hint('GroupId', 'friends')).toBeUndefined();
    expect(hint('GroupId', `+${PHONE}`)).toBeUndefined();
  });

  it.each(['@s.whatsapp.net', '@c.us', '@lid'])('of a group ends in %s', (end) => {
    expect(hint('GroupId', `${PHONE}${end}`)).toBe('A group id ends in @g.us. This is the id of a contact.');
  });

  it('to send to has a plus sign', () => {
    expect(hint(undefined, `+${PHONE}`)).toBe(`Remove the plus sign: "${PHONE}".`);
  });

  it.each(['ContactId', 'QuotedAuthor'])('of a contact has a plus or an at sign: %s', (title) => {
    expect(hint(title, `+${PHONE}`)).toBe(`Remove the plus sign: "${PHONE}".`);
    expect(hint(title, `@${PHONE}`)).toBe(`Remove the at sign: "${PHONE}".`);
    expect(hint(title, 'Ann')).toBeUndefined();
  });

  it('of digits has an end', () => {
    expect(hint(undefined, `${PHONE}@s.whatsapp.net`, '3')).toBe(`Keep only the digits: "${PHONE}".`);
    expect(hint(undefined, 'Ann@home', '3')).toBe('Use digits only, such as "3".');
    expect(hint(undefined, 'Ann@home', 'https://bot.test')).toBeUndefined();
    expect(hint('MessageChatId', `${PHONE}@`, '1@c.us')).toBeUndefined();
  });
});

describe('a timestamp', () => {
  const hint = (title: string, value: unknown, code: HintClues['code'] = 'out_of_range') =>
    hintFor({ code, pointer: '/health/start_at', title, value });

  it('in milliseconds stands where seconds are expected', () => {
    expect(hint('TimestampSeconds', 1_747_660_332_000)).toBe(SECONDS);
    expect(hint('TimestampSeconds', -1)).toBeUndefined();
  });

  it('in milliseconds stands where the text of seconds is expected', () => {
    expect(hint('TimestampSecondsText', '1712995290000', 'wrong_length')).toBe(SECONDS);
    expect(hint('TimestampSecondsText', '1'.repeat(20), 'wrong_length')).toBeUndefined();
    expect(hint('TimestampSecondsText', 'now', 'invalid_format')).toBeUndefined();
  });

  it('in seconds stands where milliseconds are expected', () => {
    expect(hint('TimestampMilliseconds', 1_713_792_453)).toBe(MILLISECONDS);
    expect(hint('TimestampMilliseconds', -1)).toBeUndefined();
    expect(hint('TimestampMilliseconds', 0)).toBeUndefined();
    expect(hint('TimestampMilliseconds', 1e15)).toBeUndefined();
  });

  it('is a date', () => {
    const advice = 'Write dates as the time since 1970: in seconds, or in milliseconds for a call.';
    expect(hint('TimestampSecondsText', '2024-04-13T08:01:30.000Z', 'wrong_length')).toBe(advice);
    expect(hint('TimestampSecondsText', '2024-04-13', 'invalid_format')).toBe(advice);
    expect(
      hintFor({ code: 'invalid_type', pointer: '/chats/0/timestamp', expected: 'integer', value: '2024-04-13' }),
    ).toBe(advice);
  });

  it('is not every number that is out of range', () => {
    expect(hintFor({ code: 'out_of_range', pointer: '/chats/0/mute_until', value: 1e21 })).toBeUndefined();
  });
});

describe('a value of another type', () => {
  const hint = (expected: string, value: unknown) =>
    hintFor({ code: 'invalid_type', pointer: '/chats/0/unread', expected, value });

  it('is a number or a boolean in quotes', () => {
    expect(hint('integer', '1')).toBe('Remove the quotes: 1.');
    expect(hint('number or null', '15')).toBe('Remove the quotes: 15.');
    expect(hint('boolean', 'true')).toBe('Remove the quotes: true.');
    expect(hint('boolean', 'false')).toBe('Remove the quotes: false.');
  });

  it('would be wrong without quotes, too', () => {
    expect(hint('boolean', '1')).toBeUndefined();
    expect(hint('boolean', 2)).toBeUndefined();
    expect(hint('integer', 'true')).toBeUndefined();
    expect(hint('object', '1')).toBeUndefined();
  });

  it('is a number that lacks quotes', () => {
    expect(hint('string', 1_712_995_290)).toBe('Add quotes: "1712995290".');
    expect(hint('string', 1.5)).toBeUndefined();
    expect(hint('string', true)).toBeUndefined();
  });

  it('is JSON in a text', () => {
    const advice = 'This is JSON in a string: parse it with JSON.parse first.';
    expect(hint('object', '{"body":"Hi"}')).toBe(advice);
    expect(hint('array', ' [{"id":"1"}]')).toBe(advice);
    expect(hint('object', 'Hi')).toBeUndefined();
    expect(hint('string', '{}')).toBeUndefined();
  });

  it('is alone where an array is expected', () => {
    const advice = 'Put it into an array, even if it is the only item.';
    expect(hint('array', { id: '1' })).toBe(advice);
    expect(hint('array', 'labels')).toBe(advice);
    expect(hint('array', undefined)).toBeUndefined();
    expect(hint('object', [])).toBeUndefined();
  });

  it('is 1 or 0 for a boolean', () => {
    expect(hint('boolean', 1)).toBe('Write true.');
    expect(hint('boolean', 0)).toBe('Write false.');
  });

  it('is a number that JSON cannot hold', () => {
    for (const number of [JSON.parse('1e400'), -Infinity, Number.NaN]) {
      expect(hint('integer', number)).toMatch(/^JSON has no such number/);
    }
  });

  it('is null for something that may be absent', () => {
    expect(hint('string', null)).toBe('Omit the property instead of sending null.');
    const item = hintFor({ code: 'invalid_type', pointer: '/chats/0', expected: 'object', value: null });
    expect(item).toBe('Remove the item: null is not a value of it.');
  });

  it('is a misspelt one of the allowed values', () => {
    const near = (value: unknown) =>
      hintFor({ code: 'invalid_value', pointer: '/type', value, values: ['text', 'call', 'gold'] });
    expect(near('clal')).toBe('Did you mean "call"?');
    expect(near('Gold')).toBe('Did you mean "gold"?');
    expect(near('weather')).toBeUndefined();
    expect(near(7)).toBeUndefined();
  });

  it('is repeated only where it is short', () => {
    expect(hint('integer', '9'.repeat(100_000))).toBeUndefined();
  });
});

it('labels beside after_update belong inside', () => {
  const at = (pointer: string) => hintFor({ code: 'unknown_property', pointer, value: [] });
  expect(at('/chats_updates/0/labels')).toContain('Move `labels` into `after_update`');
  expect(at('/chats_updates/0/after_update/labels')).toBeUndefined();
  expect(at('/labels')).toBeUndefined();
});

describe('a missing property', () => {
  const hint = (pointer: string, holder: object) =>
    hintFor({ code: 'missing_property', pointer, value: undefined, holder });

  it('is no chat id because there is a sender, nor the other way round', () => {
    const advice = '`from` is the sender and `chat_id` the chat: neither replaces the other.';
    expect(hint('/messages/0/chat_id', { from: PHONE })).toBe(advice);
    expect(hint('/calls/0/from', { chat_id: PHONE })).toBe(advice);
    expect(hint('/messages/0/chat_id', {})).toBeUndefined();
    expect(hint('/messages/0/id', { from: PHONE })).toBeUndefined();
    expect(hint('/messages/0/chat_id', Object.create({ from: PHONE }))).toBeUndefined();
  });

  it('is missing because the webhook is wrapped', () => {
    const holder = { body: { chats: [] } };
    expect(hint('/chats', holder)).toBe('The webhook seems to be in "body": pass only that.');
    expect(hint('/channel_id', holder)).toBeUndefined();
    expect(hint('/chats/0', holder)).toBeUndefined();
  });

  it('is just missing', () => {
    expect(hint('/channel_id', { chats: [] })).toBeUndefined();
  });
});

it('an id in an object is printed safely, and cut', () => {
  const hint = (id: unknown) =>
    hintFor({ code: 'invalid_type', pointer: '/chats_removed/0', expected: 'string', value: { id } });
  expect(hint('a\u001b[2J')).toBe(String.raw`An id is expected, not an object: write "a\u001b[2J".`);
  expect(hint('x'.repeat(10_000))?.length).toBeLessThan(200);
  expect(hint(7)).toBeUndefined();
});

import { describe, expect, it } from 'vitest';
import { hintFor } from './hint-for.ts';

describe('a text that is no chat id', () => {
  const fault = { code: 'invalid_format', pointer: '/chats/0/id', expected: 'chat id such as 0@c.us' } as const;

  it('was replaced by an e-mail obfuscator', () => {
    expect(hintFor(fault, '[email protected]')).toContain('copy it from a real webhook');
    expect(hintFor(fault, '[Email\u00a0Protected]')).toContain('obfuscator');
  });

  it.each(['919984351847', '+919984351847'])('is the phone number %s', (value) => {
    expect(hintFor(fault, value)).toBe('A phone number is not a chat id; did you mean `919984351847@s.whatsapp.net`?');
  });

  it('is something else', () => {
    expect(hintFor(fault, 'stories')).toBeUndefined();
    expect(hintFor(fault, '1'.repeat(16))).toBeUndefined();
  });
});

describe('a text that is no contact id', () => {
  const fault = { code: 'invalid_format', pointer: '/messages/0/from', expected: 'contact id such as 1' } as const;

  it('is a phone number with a plus sign', () => {
    expect(hintFor(fault, '+919984351847')).toBe('Leave out the plus sign: "919984351847".');
  });
});

describe('a number that is out of range', () => {
  it('is a timestamp in milliseconds', () => {
    const fault = { code: 'out_of_range', pointer: '/chats/0/timestamp' } as const;
    expect(hintFor(fault, 1_747_660_332_000)).toBe('This looks like milliseconds; seconds are expected here.');
    expect(hintFor(fault, -1)).toBeUndefined();
  });

  it('is something else', () => {
    expect(hintFor({ code: 'out_of_range', pointer: '/chats/0/mute_until' }, 1e21)).toBeUndefined();
  });
});

describe('a text in the place of another type', () => {
  const hint = (expected: string, value: unknown) =>
    hintFor({ code: 'invalid_type', pointer: '/chats/0/unread', expected }, value);

  it('is a number or a boolean in quotes', () => {
    expect(hint('integer', '1')).toBe('Write the number without quotes: 1.');
    expect(hint('number or null', '15')).toBe('Write the number without quotes: 15.');
    expect(hint('boolean', 'true')).toBe('Write true without quotes.');
    expect(hint('boolean', 'false')).toBe('Write false without quotes.');
  });

  it('would be wrong without quotes, too', () => {
    expect(hint('boolean', '1')).toBeUndefined();
    expect(hint('integer', 'true')).toBeUndefined();
    expect(hint('object', '1')).toBeUndefined();
    expect(hint('array', 'true')).toBeUndefined();
  });

  it('is repeated only where it is short', () => {
    expect(hint('integer', '9'.repeat(100_000))).toBeUndefined();
  });
});

it('labels beside after_update belong inside', () => {
  const at = (pointer: string) => hintFor({ code: 'unknown_property', pointer }, []);
  expect(at('/chats_updates/0/labels')).toContain('inside `after_update`');
  expect(at('/chats_updates/0/after_update/labels')).toBeUndefined();
  expect(at('/labels')).toBeUndefined();
});

it('has nothing to say about a missing property', () => {
  expect(hintFor({ code: 'missing_property', pointer: '/channel_id' }, undefined)).toBeUndefined();
});

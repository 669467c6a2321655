import type { PatchChatRequest } from '@whapi-webhooks/types';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { type RequestName, validateRequest } from './validate-request.ts';

describe.each<[RequestName, object]>([
  ['ArchiveChatRequest', { archive: true }],
  ['CreateLabelRequest', { id: '1', name: 'New', color: 'gold' }],
  ['PatchChatRequest', { mute_until: 0 }],
  ['SendTextRequest', { to: '919984351847', body: 'Hello' }],
  [
    'Settings',
    { webhooks: [{ url: 'https://bot.test/hook', mode: 'path', events: [{ type: 'chats', method: 'patch' }] }] },
  ],
])('%s', (name, body) => {
  it('gives the body back', () => {
    expect(validateRequest(name, body)).toEqual({ valid: true, body });
    expect(validateRequest(name, body, { profile: 'strict' }).body).toBe(body);
  });

  it('refuses an undeclared property in the strict profile only', () => {
    const extended = { ...body, surprise: 1 };
    expect(validateRequest(name, extended).valid).toBe(true);
    expect(validateRequest(name, extended, { profile: 'strict' }).issues).toMatchObject([
      { code: 'unknown_property', pointer: '/surprise' },
    ]);
  });

  it.each([null, undefined, 'text', 1, [[]]])('refuses %j', (value) => {
    expect(validateRequest(name, value).issues).toMatchObject([{ code: 'invalid_type', pointer: '' }]);
  });
});

it('gives an issue for each fault', () => {
  expect(validateRequest('SendTextRequest', { to: '+919984351847', body: 1 }).issues).toMatchObject([
    { code: 'invalid_format', pointer: '/to', hint: 'Leave out the plus sign: "919984351847".' },
    { code: 'invalid_type', pointer: '/body' },
  ]);
  expect(validateRequest('SendTextRequest', {}).issues?.map(({ pointer }) => pointer)).toEqual(['/to', '/body']);
});

it('refuses an unknown colour in both profiles, unlike in webhooks', () => {
  const label = { id: '1', name: 'New', color: 'tomato' };
  expect(validateRequest('CreateLabelRequest', label).issues).toMatchObject([{ code: 'invalid_value' }]);
});

it('points at a header by its escaped name', () => {
  const settings = { webhooks: [{ url: 'https://bot.test', headers: { 'x/y~z': 1 } }] };
  expect(validateRequest('Settings', settings).issues).toMatchObject([
    { code: 'invalid_type', pointer: '/webhooks/0/headers/x~1y~0z', received: '1' },
  ]);
});

it('types the body', () => {
  const result = validateRequest('PatchChatRequest', { pin: true });
  if (result.valid) expectTypeOf(result.body).toEqualTypeOf<PatchChatRequest>();
  expect(result.valid).toBe(true);
});

it.each(['DeleteChatRequest', '', 'toString', 'constructor', '__proto__'])('knows no request %j', (name) => {
  expect(() => validateRequest(name as RequestName, {})).toThrow(
    /^Unknown request ".*", please use one of ArchiveChatRequest, /,
  );
});

it('knows no other profile', () => {
  expect(() => validateRequest('Settings', {}, { profile: 'lenient' as 'strict' })).toThrow(TypeError);
});

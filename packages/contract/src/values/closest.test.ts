import { describe, expect, it } from 'vitest';
import { byCloseness, closest, suggest } from './closest.ts';

describe('closest', () => {
  it.each([
    ['after_updat', 'after_update'],
    ['after_updaet', 'after_update'],
    ['chat.post', 'chats.post'],
    ['nme', 'name'],
    ['typ', 'type'],
    ['rfom', 'from'],
    ['form', 'from'],
    ['tpye', 'type'],
    ['di', 'id'],
    ['clal', 'call'],
    ['FROM', 'from'],
    ['chatId', 'chat_id'],
    ['messages_removed_al', 'messages_removed_all'],
  ])('takes %s for %s', (name, candidate) => {
    expect(closest(name, ['before', candidate, 'channel_id'])).toBe(candidate);
  });

  it('takes the nearest of several', () => {
    expect(closest('messages', ['message', 'massages_', 'messagesss'])).toBe('message');
  });

  it('takes the first of two that are equally near', () => {
    expect(closest('chatz', ['chats', 'chatx'])).toBe('chats');
  });

  it('allows one edit in a short name, two in a longer one', () => {
    expect(closest('ipn', ['pin'])).toBe('pin');
    expect(closest('npi', ['pin'])).toBeUndefined();
    expect(closest('label', ['lable'])).toBe('lable');
    expect(closest('label', ['ladel_'])).toBe('ladel_');
    expect(closest('label', ['ladle'])).toBe('ladle');
    expect(closest('label', ['ladles'])).toBeUndefined();
  });

  it('takes nothing where nothing is near', () => {
    expect(closest('sender', ['id', 'type', 'timestamp'])).toBeUndefined();
    expect(closest('sender', [])).toBeUndefined();
  });

  it('does not compare what differs in length anyway', { timeout: 1_000 }, () => {
    const long = 'x'.repeat(15_000);
    expect(closest(long, ['id', `${long}yyy`])).toBeUndefined();
    expect(closest('id', [long])).toBeUndefined();
  });
});

describe('byCloseness', () => {
  it('sorts by likeness, and keeps the order of what is equally near', () => {
    expect(byCloseness('Gold', ['plum', 'gold', 'golden', 'mold', 'cyan'])).toEqual([
      'gold',
      'mold',
      'golden',
      'plum',
      'cyan',
    ]);
    expect(byCloseness('x'.repeat(10_000), ['b', 'a'])).toEqual(['b', 'a']);
  });
});

it.each<[advice: string, name: string, names: string[], otherwise?: string]>([
  ['Did you mean "chats.patch"?', 'chat.patch', ['chats.patch', 'chats.post']],
  ['Use one of lion, tiger', 'zebra', ['lion', 'tiger']],
  ['Choose another animal', 'zebra', ['lion', 'tiger'], 'Choose another animal'],
])('advises: %s', (advice, ...given) => {
  expect(suggest(...given)).toBe(advice);
});

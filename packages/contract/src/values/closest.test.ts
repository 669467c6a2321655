import { describe, expect, it } from 'vitest';
import { closest } from './closest.ts';

describe('closest', () => {
  it.each([
    ['after_updat', 'after_update'],
    ['after_updaet', 'after_update'],
    ['chat.post', 'chats.post'],
    ['nme', 'name'],
    ['typ', 'type'],
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
    expect(closest('pni', ['pin'])).toBeUndefined();
    expect(closest('label', ['lable'])).toBe('lable');
    expect(closest('label', ['ladel_'])).toBe('ladel_');
    expect(closest('label', ['ladle_'])).toBeUndefined();
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

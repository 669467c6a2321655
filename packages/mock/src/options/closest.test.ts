import { expect, it } from 'vitest';
import { closest } from './closest.ts';

it.each([
  ['tokn', 'token'],
  ['form', 'from'],
  ['nmae', 'name'],
  ['virtul', 'virtual'],
  ['message.post', 'messages.post'],
])('takes %s for %s', (name, candidate) => {
  expect(closest(name, ['id', candidate, 'timestamp'])).toBe(candidate);
});

it.each(['', 'x', 'sender', 'x'.repeat(100_000)])('takes %.20s for nothing', (name) => {
  expect(closest(name, ['id', 'from', 'timestamp'])).toBeUndefined();
});

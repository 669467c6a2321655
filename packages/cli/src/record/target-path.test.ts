import { expect, it } from 'vitest';
import { targetPath } from './target-path.ts';

it.each([
  ['/hook/chats/patch?x=1', '/hook', '/hook/chats/patch?x=1'],
  ['/hook?x=/a', '/hook', '/hook?x=/a'],
  ['/chats/patch?x=1', '/hook', '/hook/chats/patch?x=1'],
  ['/hooks', '/hook', '/hook/hooks'],
  ['/', '/hook', '/hook'],
  ['/?x=1', '/hook', '/hook?x=1'],
  ['/?x=1', '/hook/', '/hook/?x=1'],
  ['/a//b', '/', '/a//b'],
  ['http://recorder:9000/hook?x=1', '/hook', '/hook?x=1'],
  ['http://recorder:9000', '/hook', '/hook'],
  ['*', '/hook', '*'],
])('forwards %s to %s as %s', (target, base, expected) => {
  expect(targetPath(target, base)).toBe(expected);
});

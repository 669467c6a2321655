import { expect, it } from 'vitest';
import { receiverNames } from './receiver-names.ts';

it('names receivers as short as they can be told apart', () => {
  const urls = ['http://a.test:8080/hook', 'http://b.test/one', 'http://b.test/two', 'http://a.test:8080/hook', 'odd'];
  expect(Object.fromEntries(receiverNames(urls))).toEqual({
    'http://a.test:8080/hook': 'a.test:8080',
    'http://b.test/one': 'b.test/one',
    'http://b.test/two': 'b.test/two',
    odd: 'odd',
  });
});

import { expect, it } from 'vitest';
import { describeMs } from './describe-time.ts';
import { receiverNames } from './receiver-names.ts';

it.each([
  [0, '0 ms'],
  [12.4, '12 ms'],
  [999, '999 ms'],
  [1_000, '1 s'],
  [1_449, '1.4 s'],
  [59_999, '59 s'],
  [120_000, '2 min'],
  [5_400_000, '1.5 h'],
  [172_800_000, '2 d'],
])('%s ms is %s', (ms, text) => {
  expect(describeMs(ms)).toBe(text);
});

it('names receivers as short as they can be told apart', () => {
  const urls = ['http://a.test:8080/hook', 'http://b.test/one', 'http://b.test/two', 'http://a.test:8080/hook', 'odd'];
  expect(Object.fromEntries(receiverNames(urls))).toEqual({
    'http://a.test:8080/hook': 'a.test:8080',
    'http://b.test/one': 'b.test/one',
    'http://b.test/two': 'b.test/two',
    odd: 'odd',
  });
});

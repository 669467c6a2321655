import { describe, expect, it } from 'vitest';
import { attempt, delivery, request, step } from '../../../test/rows.ts';
import { toEntries } from '../rows/to-entries.ts';
import { matches } from './matches.ts';
import { FILTER_KEYS, parseFilter, toggleTerm } from './parse-filter.ts';

const rows = [
  step(1, 's1', { do: 'receiveMessage' }),
  delivery(2, 'd1', {
    event: 'messages.post',
    chat: '919984351847@s.whatsapp.net',
    causedBy: { step: 's1', act: 'receiveMessage' },
  }),
  attempt(3, 'd1.1', { status: 500 }),
  attempt(4, 'd1.2', { status: 200, durationMs: 1_500 }),
  request(5, 'r1', { token: 'unknown', status: 401 }),
  request(6, 'r2', { path: '/chats/1', operation: 'GET /chats/{ChatID}', method: 'GET' }),
  request(7, 'r3', { path: '/business', operation: 'GET /business', status: 501 }),
  delivery(8, 'd2', {
    event: 'chats.patch',
    valid: false,
    resendOf: 'd1',
    outcome: 'waiting',
    receiver: 'http://b.test/',
  }),
  attempt(9, 'd2.1', { faults: ['timeout'], error: 'no response in time' }),
  delivery(10, 'd3', { event: 'statuses.post', causedBy: { act: 'send', step: 's9' } }),
];
const bodies: Record<string, string> = { d1: '{"text":"good morning"}', r1: '{"body":"good evening"}' };

function shown(filter: string): string[] {
  const { terms, error } = parseFilter(filter);
  if (error !== undefined) throw new Error(error);
  return toEntries(rows)
    .list.filter((entry) => matches(entry, terms, (id) => bodies[id]))
    .map(({ row }) => row.id);
}

describe('a filter shows', () => {
  it.each([
    ['', ['s1', 'd1', 'r1', 'r2', 'r3', 'd2', 'd3']],
    ['event:messages', ['d1']],
    ['event:chats.patch,statuses', ['d2', 'd3']],
    ['status:500', ['d1']],
    ['status:5xx', ['d1', 'r3']],
    ['status:none', ['d2']],
    ['path:/chats', ['r2']],
    ['chat:919984', ['d1']],
    ['receiver:b.test', ['d2']],
    ['receiver:"http://b.test/"', ['d2']],
    ['kind:request', ['r1', 'r2', 'r3']],
    ['kind:webhook', ['d1', 'd2', 'd3']],
    ['is:failed', ['d1', 'r1', 'r3', 'd2']],
    ['is:invalid', ['d2']],
    ['is:waiting', ['d2']],
    ['is:slow', ['d1']],
    ['is:unserved', ['r3']],
    ['is:by-hand', ['d2', 'd3']],
    ['is:faulty', ['d2']],
    ['fault:time', ['d2']],
    ['id:r2', ['r2']],
    ['-kind:request,delivery', ['s1']],
    ['kind:request -status:200', ['r1', 'r3']],
    ['good', ['d1', 'r1']],
    ['GOOD -evening', ['d1']],
    ['"good evening"', ['r1']],
    ['business', ['r3']],
    ['receiveMessage', ['s1', 'd1']],
    ['http://b.test', ['d2']],
    ['"no response in time"', ['d2']],
    ['  kind:step  ', ['s1']],
  ])('%s', (filter, ids) => {
    expect(shown(filter)).toEqual(ids);
  });
});

describe('a wrong filter says what is wrong', () => {
  it.each([
    ['stauts:500', /^Unknown key "stauts:"\. Use event:, status:/],
    ['is:broken', /^There is no is:broken\. Use `failed`/],
    ['kind:reqest', /^There is no kind:reqest\. Use `request`/],
    ['status:5', /^status:5 is not a status\. Use `status:500`/],
    ['event:', /^event: needs a value/],
    ['"open', /no closing quote/],
    ['-', /names nothing/],
    ['""', /names nothing/],
  ])('%s', (filter, error) => {
    expect(parseFilter(filter).error).toMatch(error);
  });

  it('and never hangs', () => {
    for (const text of ['-'.repeat(50_000), 'a:'.repeat(20_000), '"'.repeat(20_001), ':::', '- - -']) parseFilter(text);
  });
});

it('describes every key by an example that can be read', () => {
  const inText = Object.values(FILTER_KEYS).flatMap((text) => text.match(/\w+:[^\s`]+/g) ?? []);
  expect(inText.length).toBeGreaterThan(5);
  for (const example of inText) expect(parseFilter(example).error, example).toBeUndefined();
});

it('adds and removes a condition', () => {
  expect(toggleTerm('hello', 'is:failed')).toBe('hello is:failed');
  expect(toggleTerm('hello  is:failed x', 'is:failed')).toBe('hello x');
});

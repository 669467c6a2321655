import { describe, expect, it } from 'vitest';
import { testPending } from '../testing/test-pending.ts';
import { parseEntries, toStored } from './stored-entry.ts';

type Path = readonly [string, ...string[]];

/** A stored line in which the value at a path is another one, or missing where there is none. */
function lineWith(path: Path, value?: unknown): string {
  const entry = {
    add: toStored(structuredClone(testPending(1, { attempts: [{ startedAt: 1, durationMs: 2, status: 500 }] }))),
  };
  let parent = entry as unknown as Record<string, unknown>;
  for (const key of path.slice(0, -1)) parent = parent[key] as Record<string, unknown>;
  parent[path.at(-1)!] = value;
  return JSON.stringify(entry);
}

const delivery = (...path: Path): Path => ['add', 'delivery', ...path];
const settings = (...path: Path): Path => ['add', 'settings', ...path];

it('reads what the store writes', () => {
  const pending = testPending(1, { mode: 'method', attempts: [{ startedAt: 1, durationMs: 2, error: 'ECONNRESET' }] });
  const entries = [
    { add: toStored({ ...pending, delivery: { ...pending.delivery, causedBy: { act: 'emit' } } }) },
    { attempt: { startedAt: 3, durationMs: 4, status: 500 }, id: 1 },
    { remove: 1 },
  ];
  expect(entries.map((entry) => parseEntries(JSON.stringify(entry)))).toEqual(
    entries.map((entry) => ({ entries: [entry], problems: [] })),
  );
});

describe('a forged line is refused by name', () => {
  it.each<[Path, unknown, string]>([
    [['add'], undefined, 'remove: expected a whole number from 1 on, received nothing'],
    [['add'], 'x', 'add: expected an object, received a string'],
    [['add', 'delivery'], undefined, 'add.delivery: expected an object, received nothing'],
    [['add', 'settings'], [], 'add.settings: expected an object, received an array'],
    [['add', 'unchecked'], 'yes', 'add.unchecked: expected true, received a string'],
    [delivery('attempts'), undefined, 'delivery.attempts: expected an array, received nothing'],
    [delivery('attempts'), {}, 'delivery.attempts: expected an array, received an object'],
    [delivery('attempts', '0'), null, 'delivery.attempts.0: expected an object, received null'],
    [
      delivery('attempts', '0', 'startedAt'),
      '1',
      'delivery.attempts.0.startedAt: expected a number, received a string',
    ],
    [delivery('attempts', '0', 'status'), '1', 'delivery.attempts.0.status: expected a number, received a string'],
    [delivery('attempts', '0', 'error'), 1, 'delivery.attempts.0.error: expected a string, received a number'],
    [delivery('id'), '1', 'delivery.id: expected a whole number from 1 on, received a string'],
    [delivery('id'), 0, 'delivery.id: expected a whole number from 1 on, received a number'],
    [delivery('id'), 2 ** 53, 'delivery.id: expected a whole number from 1 on, received a number'],
    [delivery('event'), 'labels.pst', 'delivery.event: expected the name of an event, received a string'],
    [delivery('event'), 'toString', 'delivery.event: expected the name of an event, received a string'],
    [
      delivery('event'),
      'chats.post',
      'delivery.webhook/event: Expected a webhook of chats.post, received one of labels.post',
    ],
    [delivery('mode'), 'query', 'delivery.mode: expected body, path, method, received a string'],
    [delivery('emittedAt'), null, 'delivery.emittedAt: expected a number, received null'],
    [delivery('faults'), [1], 'delivery.faults: expected an array of strings, received an array'],
    [delivery('receiver'), 1, 'delivery.receiver: expected a string, received a number'],
    [delivery('receiver'), 'http://other.test/', 'settings.url: expected the URL of delivery.receiver'],
    [delivery('request'), 'x', 'delivery.request: expected an object, received a string'],
    [
      delivery('request', 'url'),
      'http://other.test/hook',
      'delivery.request: expected POST https://bot.test/hook, which',
    ],
    [delivery('request', 'method'), 'DELETE', 'delivery.request: expected POST https://bot.test/hook, which'],
    [delivery('webhook'), null, 'delivery.webhook: expected an object, received null'],
    [delivery('webhook', 'labels'), 1, 'delivery.webhook/labels: Expected'],
    [delivery('webhook', 'event', 'event'), 'put', 'delivery.webhook'],
    [settings('mode'), 'method', 'settings.mode: expected the mode of delivery.mode'],
    [settings('mode'), 'query', 'settings/mode: Expected "body" | "path" | "method", received "query"'],
    [settings('url'), 'http://other.test/hook', 'settings.url: expected the URL of delivery.receiver'],
    [settings('headers'), { a: 1 }, 'settings/headers/a: Expected string, received 1'],
    [settings('headers'), { 'a b': 'c' }, 'settings.headers: expected names and values that HTTP can send'],
    [settings('webhook_max_age_seconds'), 'x', 'settings/webhook_max_age_seconds: Expected'],
  ])('%j %j', (path, value, problem) => {
    expect(parseEntries(lineWith(path, value))).toEqual({
      entries: [],
      problems: [expect.stringContaining(problem)],
    });
  });

  it.each([
    ['null', 'expected an object, received null'],
    ['[]', 'expected an object, received an array'],
    ['{', 'not JSON'],
    ['{"__proto__":{"remove":1}}', 'a property is named "__proto__"'],
    ['{"remove":1,"x":{"\\u005f_proto__":1}}', 'a property is named "__proto__"'],
    ['{"remove":"1"}', 'remove: expected a whole number from 1 on, received a string'],
    ['{"remove":1.5}', 'remove: expected a whole number from 1 on, received a number'],
    ['{"attempt":{"startedAt":1,"durationMs":2}}', 'id: expected a whole number from 1 on, received nothing'],
    ['{"attempt":1,"id":1}', 'attempt: expected an object, received a number'],
  ])('%s', (line, problem) => {
    expect(parseEntries(line)).toEqual({ entries: [], problems: [problem] });
  });
});

describe('a webhook that breaks the contract', () => {
  const broken = testPending(1, { webhook: { ...testPending(1).delivery.webhook, labels: 'none' } as never });

  it('is read when the test that sent it wanted that', () => {
    expect(parseEntries(JSON.stringify({ add: toStored(broken) })).problems).toEqual([]);
  });

  it('names its event all the same', () => {
    for (const event of [undefined, null, { type: 'labels', event: 'put' }]) {
      const add = {
        ...toStored(broken),
        unchecked: true,
        delivery: { ...toStored(broken).delivery, webhook: { event } },
      };
      expect(parseEntries(JSON.stringify({ add })).problems).toEqual([
        'delivery.webhook.event: expected the event labels.post, as delivery.event has it',
      ]);
    }
  });
});

it('takes nothing from a line that it does not know', () => {
  const { entries } = parseEntries(lineWith(delivery('outcome'), 'delivered'));
  expect(entries).toMatchObject([{ add: { delivery: { outcome: 'waiting' } } }]);
  const [entry] = parseEntries(lineWith(delivery('toString'), 'x')).entries;
  expect(Object.hasOwn((entry as { add: { delivery: object } }).add.delivery, 'toString')).toBe(false);
});

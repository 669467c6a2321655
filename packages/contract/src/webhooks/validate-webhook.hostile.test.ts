import { describe, expect, it } from 'vitest';
import { eventsByKey } from '../events/event-names.ts';
import { examples } from '../generated/examples.ts';
import { sizedEvents } from '../testing/sized-events.ts';
import { joinPointer, splitPointer, valueAt } from '../values/pointer.ts';
import type { Profile } from './profile.ts';
import { validateWebhook } from './validate-webhook.ts';

const profiles: Profile[] = ['tolerant', 'strict'];
const INHERITED = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
const created = examples['chats.post'].minimal;
const chat = created.chats[0];

describe.each(profiles)('in the %s profile', (profile) => {
  const check = (payload: unknown) => validateWebhook(payload, { profile });

  describe('of a payload with any number of faults', () => {
    it.each([0.1, 1, 10])('finds the first 100 in %d MB of empty items', (megabytes) => {
      const { issues, truncated } = check({ channel_id: 'X', calls: Array(megabytes * 330_000).fill({}) });
      expect(issues).toHaveLength(100);
      expect(truncated).toBe(true);
      expect(issues?.at(-1)?.pointer).toMatch(/^\/calls\/\d\d\//);
    });

    it('finds as many as it is asked for', () => {
      const chats = Array.from({ length: 20_000 }, () => ({ ...chat, unread: '1' }));
      for (const maxIssues of [1, 99, 10_000]) {
        const { issues, truncated } = validateWebhook({ ...created, chats }, { profile, maxIssues });
        expect(issues).toHaveLength(maxIssues);
        expect(truncated).toBe(true);
      }
    });

    it('says that there are no more, if there are none', () => {
      const chats = Array.from({ length: 100 }, () => ({ ...chat, unread: '1' }));
      const result = check({ ...created, chats });
      expect(result.issues).toHaveLength(100);
      expect(result).not.toHaveProperty('truncated');
    });

    it('reads no item after the last issue', () => {
      let read = 0;
      const item = Object.defineProperty({ ...chat }, 'unread', { enumerable: true, get: () => String(++read) });
      expect(check({ ...created, chats: Array(50_000).fill(item) }).issues).toHaveLength(100);
      expect(read).toBeLessThan(3_000);
    });

    it('finds 100 undeclared properties in one object, in strict alone', () => {
      const undeclared = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`key${index}`, index]));
      const { issues = [] } = check({ ...created, chats: [{ ...chat, ...undeclared }] });
      expect(issues).toHaveLength(profile === 'strict' ? 100 : 0);
    });

    it('finds a missing property among 10,000 undeclared ones', () => {
      const undeclared = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`key${index}`, index]));
      const issue = check({ ...created, chats: [{ ...undeclared, id: chat?.id }] }).issues?.[0];
      expect(issue).toMatchObject({ code: 'missing_property', pointer: '/chats/0/type' });
    });
  });

  it('accepts 50,000 valid items', () => {
    expect(check({ ...created, chats: Array(50_000).fill(chat) }).valid).toBe(true);
  });

  describe('100,000 levels of nesting are an issue, not an overflow', () => {
    const objects = JSON.parse(`${'{"chats":'.repeat(100_000)}1${'}'.repeat(100_000)}`);
    const arrays = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);

    it.each([
      ['the payload', objects, '/chats'],
      ['the payload key', { ...created, chats: arrays }, '/chats/0'],
      ['an item', { ...created, chats: [objects] }, '/chats/0/id'],
      ['a text', { ...created, channel_id: objects }, '/channel_id'],
      ['the event', { ...created, event: objects }, '/event/type'],
      ['a part of the event', { ...created, event: { type: arrays, event: objects } }, '/event/type'],
    ])('as %s', (_, payload, pointer) => {
      expect(check(payload).issues?.map((issue) => issue.pointer)).toContain(pointer);
    });

    it('as an undeclared property', () => {
      const { issues = [] } = check({ ...created, extra: objects, more: arrays });
      expect(issues.map(({ pointer }) => pointer)).toEqual(profile === 'strict' ? ['/extra', '/more'] : []);
    });
  });

  describe('names that every object inherits', () => {
    const names = INHERITED;
    const inherited = `{${names.map((name) => `"${name}": {"id": "1"}`).join()}}`;

    it('are undeclared properties like any other', () => {
      const chats = [{ ...chat, labels: [withInherited({ id: '1', name: 'New', color: 'gold' })] }];
      const { issues = [] } = check(withInherited({ ...created, chats }));
      const pointers = names.flatMap((name) => [`/${name}`, `/chats/0/labels/0/${name}`]);
      expect(issues.map(({ pointer }) => pointer).sort()).toEqual(profile === 'strict' ? pointers.sort() : []);
    });

    it('are undeclared in a message, too, which is declared in two places', () => {
      const [message = {}] = examples['messages.post'].minimal.messages;
      const webhook = { ...examples['messages.post'].minimal, messages: [withInherited(message)] };
      const { issues = [] } = check(webhook);
      const pointers = names.map((name) => `/messages/0/${name}`);
      expect(issues.map(({ pointer }) => pointer).sort()).toEqual(profile === 'strict' ? pointers.sort() : []);
    });

    it('do not stand in for a required property', () => {
      const missing = check({ ...created, chats: [JSON.parse(inherited)] }).issues ?? [];
      expect(missing.map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(['/chats/0/id', '/chats/0/type']));
    });

    it('do not stand in for the payload, the event or its parts', () => {
      expect(check(JSON.parse(inherited)).issues).toMatchObject([{ code: 'missing_event' }]);
      expect(check(JSON.parse(`{"__proto__": ${JSON.stringify(created)}}`)).issues).toMatchObject([
        { code: 'missing_event' },
      ]);
      expect(check({ ...created, event: JSON.parse(inherited) }).issues).toMatchObject([
        { code: 'missing_property', pointer: '/event/type' },
        { code: 'missing_property', pointer: '/event/event' },
      ]);
      expect(check({ ...created, event: { type: '__proto__', event: 'toString' } }).issues).toMatchObject([
        { code: 'unknown_event' },
      ]);
    });

    it('are not called, even where they are no functions', () => {
      const event = { type: 'chats', event: { toString: 1, valueOf: 1 } };
      expect(check({ ...created, event }).issues).toMatchObject([{ code: 'invalid_type', pointer: '/event/event' }]);
      const chats = [{ ...chat, id: event.event, labels: [event.event] }];
      expect(check({ ...created, chats }).issues?.[0]).toMatchObject({ code: expect.any(String) });
    });

    it.each(names)('are no message type: %s', (type) => {
      const [message] = examples['messages.post'].minimal.messages;
      const messages = [{ ...message, type }];
      const { issues = [] } = check({ ...examples['messages.post'].minimal, messages });
      expect(issues.map(({ code }) => code)).toEqual(profile === 'strict' ? ['invalid_value'] : []);
    });

    function withInherited(object: object): object {
      return JSON.parse(JSON.stringify(object).replace('{', `${inherited.slice(0, -1)},`));
    }
  });

  describe('a text of 100 KB', { timeout: 10_000 }, () => {
    const hostile = (character: string) => character.repeat(100_000);

    it.each(['1', '-', '@', '.', '1@', 'a.', '[email ', '💥'])('of %j is no id in strict', (character) => {
      const chats = [{ ...chat, id: hostile(character) }];
      const { issues = [] } = check({ ...created, chats });
      expect(issues).toMatchObject(profile === 'strict' ? [{ pointer: '/chats/0/id' }] : []);
      expect(JSON.stringify(issues).length).toBeLessThan(1000);
    });

    it('is welcome as a name', () => {
      expect(check({ ...created, chats: [{ ...chat, name: hostile('a') }] }).valid).toBe(true);
    });
  });
});

const deep = JSON.parse(`${'{"id":['.repeat(100_000)}1${']}'.repeat(100_000)}`);
const hostileValues: [string, unknown][] = [
  ['null', null],
  ['a number', -1e308],
  ['an empty text', ''],
  ['an empty object', {}],
  ['200,000 levels', deep],
  ['1,000 items', Array(1_000).fill(null)],
  ['a text of 100 KB', '[email '.repeat(15_000)],
  ...INHERITED.map((name): [string, unknown] => [`the text ${name}`, name]),
  ['inherited names', JSON.parse(`{${INHERITED.map((name) => `"${name}": {"${name}": 1}`).join()}}`)],
];

describe.each(sizedEvents)('%s', (event) => {
  const webhook = examples[event].maximal;
  const places = placesIn(webhook);

  describe.each(profiles)('in the %s profile', (profile) => {
    const check = (payload: unknown) => validateWebhook(payload, { profile, event });

    it.each(hostileValues)('answers to %s at any place', (_, value) => {
      for (const pointer of places) {
        const { valid, issues = [] } = check(withValue(webhook, pointer, value));
        expect(valid, pointer).toBe(issues.length === 0);
        expect(issues.filter((issue) => JSON.stringify(issue).length > 3_000)).toEqual([]);
      }
    });

    it('takes inherited names for undeclared ones, in every object', () => {
      for (const pointer of places.filter((place) => isObject(valueAt(webhook, place)))) {
        const extra = INHERITED.map((name) => `"${name}": 1`).join();
        const object = JSON.stringify(valueAt(webhook, pointer));
        const extended = JSON.parse(`{${extra}${object === '{}' ? '' : ','}${object.slice(1)}`);
        const { issues = [] } = check(withValue(webhook, pointer, extended));
        const expected = profile === 'strict' ? INHERITED.map((name) => joinPointer(pointer, name)) : [];
        expect(issues.map((issue) => issue.pointer).sort()).toEqual(isOpen(pointer) ? [] : expected.sort());
      }
    });

    it('finds nothing that is required in __proto__, in any object', () => {
      for (const pointer of places.filter((place) => isObject(valueAt(webhook, place)))) {
        const hidden = JSON.parse(`{"__proto__": ${JSON.stringify(valueAt(webhook, pointer))}}`);
        const told = (value: unknown) =>
          check(withValue(webhook, pointer, value)).issues?.map((issue) => issue.pointer);
        const undeclared = told(hidden)?.filter((place) => place !== joinPointer(pointer, '__proto__')) ?? [];
        expect(undeclared, pointer).toEqual(told({}) ?? []);
      }
    });

    it('gives 100 issues for 5,000 broken items', () => {
      for (const [key, value] of Object.entries(webhook)) {
        if (!Array.isArray(value)) continue;
        expect(check({ ...webhook, [key]: Array(5_000).fill(value[0]) }).valid).toBe(true);
        const { issues, truncated } = check({ ...webhook, [key]: Array(5_000).fill(null) });
        expect(issues).toHaveLength(100);
        expect(truncated).toBe(true);
      }
    });
  });

  function isOpen(pointer: string): boolean {
    return event === 'service.post' && pointer === '';
  }
});

it.each([...eventsByKey().keys()])('an inherited %s names no event', (key) => {
  const inherited = validateWebhook(Object.create({ [key]: [] }));
  expect(inherited.issues).toMatchObject([{ code: 'invalid_type', received: 'object with inherited properties' }]);
  expect(validateWebhook(JSON.parse(`{"__proto__": {"${key}": []}}`)).issues).toMatchObject([
    { code: 'missing_event' },
  ]);
});

describe.each(profiles)('values that JSON cannot hold are issues in the %s profile', (profile) => {
  const check = (payload: unknown) => validateWebhook(payload, { profile });
  const boom = () => {
    throw new Error('boom\u001b[2J');
  };
  const revoked = () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  };
  const thrownProxy = () => {
    throw revoked();
  };
  const inChat = (changes: object) => ({ ...created, chats: [Object.assign(Object.create(null), chat, changes)] });
  const withGetter = (object: object, name: string, get: () => unknown) =>
    Object.defineProperty({ ...object }, name, { enumerable: true, get });

  it.each<[string, () => unknown]>([
    ['a getter that throws', () => withGetter(created, 'chats', boom)],
    ['a getter of event that throws', () => withGetter(created, 'event', boom)],
    ['a getter of an item that throws', () => ({ ...created, chats: [withGetter(chat ?? {}, 'id', boom)] })],
    ['a getter that throws a revoked proxy', () => withGetter(created, 'chats', thrownProxy)],
    [
      'a getter that throws a symbol',
      () =>
        withGetter(created, 'chats', () => {
          throw Symbol('boom');
        }),
    ],
    [
      'a getter that throws undefined',
      () =>
        withGetter(created, 'chats', () => {
          throw undefined;
        }),
    ],
    ['a revoked proxy', revoked],
    ['a revoked proxy as payload key', () => ({ ...created, chats: revoked() })],
    ['a revoked proxy as item', () => ({ ...created, chats: [revoked()] })],
    ['a revoked proxy as event', () => ({ ...created, event: revoked() })],
    ['a revoked proxy as a text', () => inChat({ id: revoked() })],
    ['a proxy whose traps throw', () => new Proxy({}, { get: boom, has: boom, ownKeys: boom, getPrototypeOf: boom })],
  ])('%s', (_, payload) => {
    const { issues = [] } = check(payload());
    expect(issues).toMatchObject([{ code: 'unreadable', pointer: '' }]);
    expect(issues[0]?.message).toMatch(/^Failed to read the payload: a property threw [ -~]+$/);
    expect(issues[0]?.hint).toContain('JSON.parse');
  });

  it.each<[string, unknown]>([
    [
      'a prototype getter',
      new (class {
        get chats() {
          return created.chats;
        }
        get event() {
          return created.event;
        }
      })(),
    ],
    [
      'a prototype getter that throws',
      new (class {
        get event() {
          return boom();
        }
      })(),
    ],
    ['inherited data', Object.create(created)],
    ['a map', new Map(Object.entries(created))],
    ['a buffer', new TextEncoder().encode('{}')],
    ['a symbol', Symbol('chats')],
    ['a bigint', 1n],
    ['a function', () => created],
    ['undefined', undefined],
  ])('%s', (_, payload) => {
    for (const value of [check(payload), validateWebhook(payload, { profile, event: 'chats.post' })]) {
      expect(value.issues).toMatchObject([{ code: 'invalid_type', pointer: '' }]);
    }
  });

  it.each<[string, unknown]>([
    ['a symbol', Symbol('id')],
    ['a bigint', 1n],
    ['a date', new Date(0)],
    ['NaN', Number.NaN],
    ['a boxed text', Object('919984351847@s.whatsapp.net')],
    ['a text with a prototype', Object.create({ toString: boom })],
  ])('%s as an id', (_, value) => {
    expect(check(inChat({ id: value })).issues).toMatchObject([{ code: 'invalid_type', pointer: '/chats/0/id' }]);
  });

  it('a cycle', () => {
    const cyclic: Record<string, unknown> = { ...created };
    cyclic.chats = [cyclic];
    cyclic.more = cyclic;
    expect(check(cyclic).issues?.[0]).toMatchObject({ code: 'missing_property', pointer: '/chats/0/id' });
  });

  it('a list without items, which is long', () => {
    const { issues, truncated } = check({ ...created, chats: new Array(2 ** 32 - 1) });
    expect(issues).toHaveLength(100);
    expect(truncated).toBe(true);
  });

  it('nested data that a prototype holds or computes is read as it is, and must be right', () => {
    class Computed {
      get id() {
        return chat?.id;
      }
      get type() {
        return 7;
      }
    }
    const { issues } = check({ ...created, chats: [new Computed()] });
    expect(issues).toMatchObject([{ code: 'invalid_type', pointer: '/chats/0/type' }]);
  });

  it('an instance of a class with methods alone is data', () => {
    class Webhook {
      chats = created.chats;
      event = created.event;
      channel_id = created.channel_id;
      save() {}
    }
    expect(check(new Webhook())).toMatchObject({ valid: true, event: 'chats.post' });
  });
});

/** JSON Pointers to a value and to all that it contains. */
function placesIn(value: unknown, pointer = ''): string[] {
  if (typeof value !== 'object' || value === null) return [pointer];
  return [pointer, ...Object.entries(value).flatMap(([key, item]) => placesIn(item, joinPointer(pointer, key)))];
}

/** A copy that has another value at a place. */
function withValue(root: unknown, pointer: string, value: unknown): unknown {
  const [key, ...keys] = splitPointer(pointer);
  if (key === undefined) return value;
  const rest = keys.reduce(joinPointer, '');
  const copy = Array.isArray(root) ? [...root] : { ...(root as object) };
  return Object.assign(copy, { [key]: withValue((root as Record<string, unknown>)[key], rest, value) });
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

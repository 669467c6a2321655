import { describe, expect, it } from 'vitest';
import { eventByKey, eventNames } from '../events/event-names.ts';
import { examples } from '../generated/examples.ts';
import { joinPointer, splitPointer, valueAt } from '../values/pointer.ts';
import type { Profile } from './profile.ts';
import { validateWebhook } from './validate-webhook.ts';

const profiles: Profile[] = ['tolerant', 'strict'];
const INHERITED = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
const created = examples['chats.post'].minimal;
const chat = created.chats[0];

describe.each(profiles)('in the %s profile', (profile) => {
  const check = (payload: unknown) => validateWebhook(payload, { profile });

  // Time limits are generous: what they tell apart is seconds from minutes.
  describe('a large payload takes time in proportion', { timeout: 10_000 }, () => {
    it('with 50,000 valid items', () => {
      expect(check({ ...created, chats: Array(50_000).fill(chat) }).valid).toBe(true);
    });

    it('with 100,000 broken items: an issue each', () => {
      const chats = Array.from({ length: 100_000 }, () => ({ ...chat, unread: '1' }));
      const { issues } = check({ ...created, chats });
      expect(issues).toHaveLength(100_000);
      expect(issues?.at(-1)?.pointer).toBe('/chats/99999/unread');
    });

    it('with 20,000 broken messages: an issue for each fault', () => {
      const messages = Array.from({ length: 20_000 }, () => ({ type: 'text', timestamp: '1' }));
      const webhook = { ...examples['messages.post'].minimal, messages };
      expect(check(webhook).issues).toHaveLength(20_000 * 5);
    });

    it('with 10,000 undeclared properties in one object', () => {
      const undeclared = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`key${index}`, index]));
      const { issues } = check({ ...created, chats: [{ ...chat, ...undeclared }] });
      expect(issues?.length ?? 0).toBe(profile === 'strict' ? 10_000 : 0);
    });

    it('with 10,000 undeclared properties where a required one is missing', () => {
      const undeclared = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`key${index}`, index]));
      const issue = check({ ...created, chats: [{ ...undeclared, id: chat?.id }] }).issues?.[0];
      expect(issue).toMatchObject({ code: 'missing_property', pointer: '/chats/0/type' });
    });
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

    it.each(['1', '-', '@', '.', '1@', 'a.', '[email ', '💥'])('of %j is refused as an id', (character) => {
      const chats = [{ ...chat, id: hostile(character) }];
      const { issues = [] } = check({ ...created, chats });
      expect(issues).toMatchObject([{ pointer: '/chats/0/id' }]);
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

describe.each(eventNames)('%s', (event) => {
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

    it('takes time in proportion to its items', { timeout: 10_000 }, () => {
      for (const [key, value] of Object.entries(webhook)) {
        if (!Array.isArray(value)) continue;
        expect(check({ ...webhook, [key]: Array(5_000).fill(value[0]) }).valid).toBe(true);
        const { issues } = check({ ...webhook, [key]: Array(5_000).fill(null) });
        expect(issues).toHaveLength(5_000);
      }
    });
  });

  function isOpen(pointer: string): boolean {
    return event === 'service.post' && pointer === '';
  }
});

it.each([...eventByKey.keys()])('an inherited %s tells no event', (key) => {
  for (const payload of [Object.create({ [key]: [] }), JSON.parse(`{"__proto__": {"${key}": []}}`)]) {
    expect(validateWebhook(payload).issues).toMatchObject([{ code: 'missing_event' }]);
  }
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

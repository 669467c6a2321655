import { readdirSync, readFileSync } from 'node:fs';
import { eventNames, validateWebhook } from '@whapi-webhooks/contract';
import { examples } from '@whapi-webhooks/contract/examples';
import { describe, expect, it } from 'vitest';
import { KEYS_OF_PLANS, KEYS_OF_TIMES, renewWebhook } from './renew-webhook.ts';

const now = Date.UTC(2030, 0, 1);
const all = eventNames.flatMap((event) =>
  Object.entries(examples[event]).map(([name, webhook]) => [event, name, webhook as object] as const),
);

/** Every value with its JSON Pointer. */
function flat(value: unknown, pointer = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[pointer, value]];
  return Object.entries(value).flatMap(([key, child]) => flat(child, `${pointer}/${key}`));
}

/** The ids that a receiver knows a webhook by. */
function idsOf(webhook: object): unknown[] {
  const own = /^\/((messages|statuses|calls)\/\d+\/id|messages_removed\/\d+|messages_updates\/\d+\/(trigger\/)?id)$/;
  return flat(webhook).flatMap(([pointer, value]) => (own.test(pointer) ? [value] : []));
}

describe.each(all)('%s %s', (_event, _name, webhook) => {
  const [first, second] = [0, 1].map((number) => renewWebhook(webhook, { now, seed: 1, number })) as [object, object];

  it('keeps the contract', () => {
    expect(validateWebhook(first, { profile: 'strict' }).issues).toEqual(undefined);
  });

  it('has ids that no other has', () => {
    const count = new Set(idsOf(webhook)).size;
    expect(new Set([webhook, first, second].flatMap(idsOf)).size).toBe(3 * count);
  });

  it('has the same ids for the same seed', () => {
    expect(renewWebhook(webhook, { now, seed: 1, number: 1 })).toEqual(second);
    if (idsOf(webhook).length > 0) expect(renewWebhook(webhook, { now, seed: 2, number: 1 })).not.toEqual(second);
  });

  it('is of now, and changes nothing but ids and times', () => {
    const before = new Map(flat(webhook));
    const changed = flat(first).filter(([pointer, value]) => before.get(pointer) !== value);
    expect(flat(first).map(([pointer]) => pointer)).toEqual([...before.keys()]);
    const times = changed.filter(([, value]) => /^\d{10,13}$/.test(String(value)));
    const latest = Math.max(...times.filter(([key]) => !key.endsWith('/start')).map(([, value]) => inSeconds(value)));
    if (times.length > 0) expect(latest).toBe(now / 1_000);
    const texts = changed.filter((entry) => !times.includes(entry)).map(([, value]) => value);
    for (const text of texts) expect(first).toSatisfy((whole: object) => flat(whole).some(([, id]) => id === text));
    expect(texts.every((text) => typeof text === 'string')).toBe(true);
  });
});

function inSeconds(time: unknown): number {
  const number = Number(time);
  return number > 100_000_000_000 ? Math.floor(number / 1_000) : number;
}

it('gives the two states of a message and the message itself one id', () => {
  const [update] = renewWebhook(examples['messages.patch'].edited, { now, seed: 1, number: 0 }).messages_updates;
  expect(update?.before_update.id).toBe(update?.id);
  expect(update?.after_update.id).toBe(update?.id);
});

it('knows every property that the schemas declare as a Unix time', () => {
  const folder = new URL('../../../../schemas/entities/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  const names = files.flatMap((name) => {
    const { properties = {} } = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
    return Object.entries(properties as Record<string, { $ref?: string }>)
      .filter(([, { $ref = '' }]) => /(^|\/)timestamp-[a-z-]+\.schema\.json$/.test($ref))
      .map(([property]) => property);
  });
  expect([...new Set(names)].sort()).toEqual([...KEYS_OF_PLANS, ...KEYS_OF_TIMES].sort());
});

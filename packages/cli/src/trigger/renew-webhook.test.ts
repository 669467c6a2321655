import { readdirSync, readFileSync } from 'node:fs';
import { eventNames, validateWebhook } from '@whapi-webhooks/contract';
import { examples, planKeys, timeKeys } from '@whapi-webhooks/contract/examples';
import { describe, expect, it } from 'vitest';
import { renewWebhook } from './renew-webhook.ts';

const now = Date.UTC(2030, 0, 1);
const TIME = /\/(timestamp|name_at|created_at|last_seen|start_at)$/;

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

describe.each(eventNames)('a renewed %s', (event) => {
  const webhooks: [string, object][] = Object.entries(examples[event]);
  const renewed = (webhook: object, seed: number, number: number) => renewWebhook(webhook, { now, seed, number });

  it('keeps the contract', () => {
    for (const [name, webhook] of webhooks) {
      const { issues } = validateWebhook(renewed(webhook, 1, 0), { profile: 'strict' });
      expect([name, issues]).toEqual([name, undefined]);
    }
  });

  it('has ids that no other one has, unless the seed is the same', () => {
    for (const [name, webhook] of webhooks) {
      const others = [webhook, renewed(webhook, 1, 0), renewed(webhook, 1, 1), renewed(webhook, 2, 0)];
      expect([name, new Set(others.flatMap(idsOf)).size]).toEqual([name, 4 * new Set(idsOf(webhook)).size]);
      expect(renewed(webhook, 1, 0)).toEqual(others[1]);
    }
  });

  it('is of now', () => {
    for (const [name, webhook] of webhooks) {
      const times = flat(renewed(webhook, 1, 0)).filter(([pointer]) => TIME.test(pointer));
      const latest = Math.max(...times.map(([, value]) => inSeconds(value)));
      if (times.length > 0) expect([name, latest]).toEqual([name, now / 1_000]);
    }
  });

  it('is the same otherwise', () => {
    for (const [name, webhook] of webhooks) {
      const [before, after] = [flat(webhook), flat(renewed(webhook, 1, 0))];
      expect(after.map(([pointer]) => pointer)).toEqual(before.map(([pointer]) => pointer));
      const changed = after.filter(([, value], index) => value !== before[index]?.[1]).map(([pointer]) => pointer);
      const unexpected = changed.filter(
        (pointer) => !TIME.test(pointer) && !/\/(start|id|quoted_id|target|messages_removed\/\d+)$/.test(pointer),
      );
      expect([name, unexpected]).toEqual([name, []]);
    }
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
  expect([...new Set(names)].sort()).toEqual([...planKeys, ...timeKeys].sort());
});

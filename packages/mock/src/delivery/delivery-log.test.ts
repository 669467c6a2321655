import { expect, it } from 'vitest';
import type { Delivery } from './delivery.ts';
import { DeliveryLog } from './delivery-log.ts';

const add = (log: DeliveryLog) => log.add({ id: log.nextId() } as Delivery);
const ids = (log: DeliveryLog) => log.entries.map(({ id }) => id);

it('keeps the newest, up to its limit', () => {
  const log = new DeliveryLog(2);
  for (let i = 0; i < 5; i++) add(log);
  expect(ids(log)).toEqual([4, 5]);
});

it('counts on from the ids that are taken, and from 1 once it was cleared', () => {
  const log = new DeliveryLog(10, 7);
  add(log);
  expect(ids(log)).toEqual([8]);
  log.clear();
  add(log);
  expect(ids(log)).toEqual([1]);
});

it('reports changes to its listeners', () => {
  const log = new DeliveryLog(10);
  let changes = 0;
  const stop = log.onChange(() => {
    changes += 1;
  });
  log.changed();
  stop();
  log.changed();
  expect(changes).toBe(1);
});

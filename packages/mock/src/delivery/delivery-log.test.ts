import { expect, it } from 'vitest';
import { Journal } from '../journal.ts';
import type { Attempt, Delivery } from './delivery.ts';
import { type DeliveryEntry, DeliveryLog } from './delivery-log.ts';

const pending = (log: DeliveryLog) => ({ id: log.nextId(), attempts: [] as Attempt[] }) as Delivery;
const add = (log: DeliveryLog) => log.add(pending(log));
const ids = (log: DeliveryLog) => log.entries.map(({ id }) => id);

it('keeps the newest, up to its limit', () => {
  const log = new DeliveryLog(2);
  for (let i = 0; i < 5; i++) add(log);
  expect(ids(log)).toEqual(['d4', 'd5']);
});

it('counts on from the ids that are taken, and from 1 once it was cleared', () => {
  const log = new DeliveryLog(10, 7);
  add(log);
  expect(ids(log)).toEqual(['d8']);
  log.clear();
  add(log);
  expect(ids(log)).toEqual(['d1']);
});

it('reports changes to its listeners', () => {
  const log = new DeliveryLog(10);
  let changes = 0;
  const stop = log.onChange(() => {
    changes += 1;
  });
  const delivery = pending(log);
  log.changed(delivery);
  stop();
  log.changed(delivery);
  expect(changes).toBe(1);
});

it('reports the errors of listeners, and calls the others', () => {
  const errors: unknown[] = [];
  const log = new DeliveryLog(10, 0, new Journal(0), (error) => errors.push(error));
  log.onChange(() => {
    throw new Error('broken');
  });
  let calls = 0;
  log.onChange(() => {
    calls += 1;
  });
  log.changed(pending(log));
  expect([calls, errors]).toEqual([1, [new Error('broken')]]);
});

it('has a delivery that was added, even if a listener of the journal has just read it', () => {
  const journal = new Journal<DeliveryEntry>(10);
  const log = new DeliveryLog(10, 0, journal);
  journal.onChange(() => log.entries);
  add(log);
  expect(ids(log)).toEqual(['d1']);
});

import { expect, test } from 'vitest';
import { isolateBatch } from './isolate-batch.ts';

test('times a batch in a thread of its own', async () => {
  await using batch = isolateBatch('jsonParse', 'text');
  expect(await batch.time(1)).toBeGreaterThan(0);
});

test('rejects when the batch cannot be made', async () => {
  await using batch = isolateBatch('peerValidation', 'no-such-peer' as never);
  await expect(batch.time(1)).rejects.toThrow('is not a function');
  await expect(batch.time(1)).rejects.toThrow('is not a function');
});

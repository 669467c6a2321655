import { expect, it } from 'vitest';
import { testIo } from '../test/test-io.ts';
import { readStdin } from './read-stdin.ts';

it('puts a character together that arrives in two parts', async () => {
  const bytes = Buffer.from('é');
  expect(await readStdin(testIo({ input: [bytes.subarray(0, 1), bytes.subarray(1)] }))).toBe('é');
});

it('says at a terminal what it waits for, and nothing in a pipe', async () => {
  const io = testIo();
  await readStdin(io);
  expect(io.stderr.text).toBe('');
  io.stdin.isTTY = true;
  await readStdin(io);
  expect(io.stderr.text).toContain('Ctrl-D');
});

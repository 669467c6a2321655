import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { Skip } from './benchmarks/benchmark.ts';
import { onCores } from './cores.ts';

test.runIf(process.platform === 'linux')('confines a program to one core', () => {
  const [program, ...args] = onCores(1, process.execPath, '-p', 'os.availableParallelism()');
  expect(spawnSync(program, args, { encoding: 'utf8' }).stdout).toBe('1\n');
});

test('is skipped where there are too few cores', () => {
  expect(() => onCores(100_000, process.execPath)).toThrow(Skip);
});

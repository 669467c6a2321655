import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Skip } from './benchmarks/benchmark.ts';

/**
 * The command line that confines a program to so many cores.
 * @throws {Skip} where the system cannot do that
 */
export function onCores(count: number, program: string, ...args: string[]): [program: string, ...args: string[]] {
  return ['taskset', '-c', allowedCores().slice(0, count).join(), program, ...args];

  function allowedCores(): number[] {
    if (process.platform !== 'linux') throw new Skip('only Linux can confine a program to some cores');
    if (spawnSync('taskset', ['--version']).error) throw new Skip('there is no taskset');
    const [, list = ''] = /^Cpus_allowed_list:\s*(\S+)$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    const cores = list.split(',').flatMap((range) => {
      const [from = 0, to = from] = range.split('-').map(Number);
      return Array.from({ length: to - from + 1 }, (_, index) => from + index);
    });
    if (cores.length < count) throw new Skip(`there are fewer than ${count} cores`);
    return cores;
  }
}

import nodeFs from 'node:fs';
import type { FileSystem } from '../store/line-file.ts';

type FileCall = keyof FileSystem;

/** Decides what becomes of a call: `fail` throws, `short` writes half of it, `pass` does it. */
type Judge = (name: FileCall, count: number) => 'fail' | 'short' | 'pass';

/**
 * The real file system, in which calls fail: each is counted, and a judge decides what becomes of it. It does not wait
 * for the disk, which matters when the power fails, not when a process is killed.
 */
export function failingFs(judge: Judge): FileSystem & { calls: FileCall[] } {
  const calls: FileCall[] = [];
  const fs = { calls } as FileSystem & { calls: FileCall[] };
  const names = Object.keys(nodeFs).filter((name) => name.endsWith('Sync')) as FileCall[];
  for (const name of names) {
    const real = nodeFs[name] as (...args: unknown[]) => unknown;
    const call = (...args: unknown[]) => {
      calls.push(name);
      const verdict = judge(name, calls.length);
      if (verdict === 'fail') throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
      if (verdict === 'short' && name === 'writeSync' && Buffer.isBuffer(args[1])) {
        const [file, bytes, offset = 0] = args as [number, Buffer, number?];
        return nodeFs.writeSync(file, bytes, offset, Math.ceil((bytes.length - offset) / 2));
      }
      return name === 'fsyncSync' ? undefined : real(...args);
    };
    Object.assign(fs, { [name]: call });
  }
  return fs;
}

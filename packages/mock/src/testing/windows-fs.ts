import nodeFs from 'node:fs';
import type { FileSystem } from '../store/line-file.ts';

/**
 * The real file system with what Windows refuses: an open file is neither replaced, moved nor removed, a file that is
 * open for appending is not cut, and what is open for reading cannot be flushed.
 */
export function windowsFs(): FileSystem & { refused: string[] } {
  const refused: string[] = [];
  const open = new Map<number, { path: string; flags: string }>();
  function refuse(call: string): never {
    refused.push(call);
    throw Object.assign(new Error(`EPERM: operation not permitted, ${call}`), { code: 'EPERM' });
  }
  function refuseOpen(call: string, ...paths: string[]): void {
    if ([...open.values()].some(({ path }) => paths.includes(path))) refuse(call);
  }
  return {
    ...nodeFs,
    refused,
    openSync: ((path: string, flags: string, mode?: number) => {
      const file = nodeFs.openSync(path, flags, mode);
      open.set(file, { path, flags });
      return file;
    }) as FileSystem['openSync'],
    closeSync(file) {
      nodeFs.closeSync(file);
      open.delete(file);
    },
    ftruncateSync(file, length) {
      if (open.get(file)?.flags.includes('a')) refuse('ftruncate');
      nodeFs.ftruncateSync(file, length);
    },
    fsyncSync(file) {
      if (open.get(file)?.flags === 'r') refuse('fsync');
    },
    renameSync: ((from: string, to: string) => {
      refuseOpen('rename', from, to);
      nodeFs.renameSync(from, to);
    }) as FileSystem['renameSync'],
    unlinkSync: ((path: string) => {
      refuseOpen('unlink', path);
      nodeFs.unlinkSync(path);
    }) as FileSystem['unlinkSync'],
  };
}

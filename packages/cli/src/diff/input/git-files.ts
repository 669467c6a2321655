import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { tooLarge } from '../../files/read-bytes.ts';
import type { ReadOptions, SchemaFiles } from './schema-files.ts';

const run = promisify(execFile);

/** The largest folder that is read of a commit. */
const MAX_FOLDER_BYTES = 512_000_000;

/**
 * Files of a commit, by `<ref>:<path>` as git writes it. They are read from the repository of the working directory,
 * without its working tree, and never from a remote.
 * @throws {Error} saying what git said, if there is no such commit or path
 */
export async function gitFiles(
  ref: string,
  path: string,
  { cwd, env = process.env, maxSize }: ReadOptions,
): Promise<SchemaFiles> {
  const commit = (
    await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`).catch(() => undefined)
  )
    ?.toString()
    .trim();
  if (!commit) throw new Error(`there is no commit ${ref} in this repository`);
  const top =
    path.startsWith('./') || path.startsWith('../') ? (await git('rev-parse', '--show-prefix')).toString().trim() : '';
  const base = normal(`${top}${path}`);
  const type = (await git('cat-file', '-t', `${commit}:${base}`).catch(() => undefined))?.toString().trim();
  if (!type) throw new Error(`commit ${ref} has no ${path}`);
  const read = async (file: string) => {
    const object = `${commit}:${file.slice(1)}`;
    if (Number(await git('cat-file', '-s', object)) > maxSize) throw tooLarge(maxSize);
    return git('cat-file', 'blob', object);
  };
  if (type === 'blob') return { paths: [`/${base}`], read };
  const names = (await git('ls-tree', '-r', '-z', '--full-tree', '--name-only', `${commit}:${base}`))
    .toString()
    .split('\0');
  const files = names.filter((name) => /\.json$/i.test(name) && !/(?:^|\/)(?:\.|node_modules\/)/.test(name));
  const folder = base ? `/${base}` : '';
  const paths = files.sort().map((name) => `${folder}/${name}`);
  const contents = await readAll(paths);
  return { paths, folder: folder || '/', read: async (path) => contents.get(path) ?? (await read(path)) };

  /** All files by one process. */
  async function readAll(paths: readonly string[]): Promise<Map<string, Buffer>> {
    const asked = paths.filter((path) => !path.includes('\n'));
    const running = start('cat-file', '--batch');
    running.child.stdin!.end(asked.map((path) => `${commit}:${path.slice(1)}\n`).join(''));
    const { stdout } = await running;
    const contents = new Map<string, Buffer>();
    let at = 0;
    for (const path of asked) {
      const end = stdout.indexOf('\n', at);
      const [, type, size] = stdout.subarray(at, end).toString().split(' ');
      if (type !== 'blob') break;
      if (Number(size) > maxSize) throw tooLarge(maxSize);
      contents.set(path, stdout.subarray(end + 1, end + 1 + Number(size)));
      at = end + 1 + Number(size) + 1;
    }
    return contents;
  }

  async function git(...args: string[]): Promise<Buffer> {
    return (await start(...args)).stdout;
  }

  function start(...args: string[]) {
    return run('git', ['--no-pager', ...args], {
      cwd,
      env: {
        PATH: process.env.PATH,
        ...env,
        GIT_OPTIONAL_LOCKS: '0',
        GIT_NO_LAZY_FETCH: '1',
        GIT_TERMINAL_PROMPT: '0',
      },
      encoding: 'buffer',
      maxBuffer: MAX_FOLDER_BYTES,
    });
  }
}

function normal(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

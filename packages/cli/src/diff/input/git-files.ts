import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { MAX_BYTES } from './disk-files.ts';
import type { SchemaFiles } from './schema-files.ts';

const run = promisify(execFile);

/**
 * Files of a commit, by `<ref>:<path>` as git writes it. They are read from the repository of the working directory,
 * without its working tree, and never from a remote.
 * @throws {Error} saying what git said, if there is no such commit or path
 */
export async function gitFiles(ref: string, path: string, cwd: string, env: NodeJS.ProcessEnv): Promise<SchemaFiles> {
  const commit = (await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`).catch(() => undefined))?.toString().trim();
  if (!commit) throw new Error(`there is no commit ${ref} in this repository`);
  const top = path.startsWith('./') || path.startsWith('../') ? (await git('rev-parse', '--show-prefix')).toString().trim() : '';
  const base = normal(`${top}${path}`);
  const type = (await git('cat-file', '-t', `${commit}:${base}`).catch(() => undefined))?.toString().trim();
  if (!type) throw new Error(`commit ${ref} has no ${path}`);
  const read = (file: string) => git('cat-file', 'blob', `${commit}:${file.slice(1)}`);
  if (type === 'blob') return { paths: [`/${base}`], read };
  const names = (await git('ls-tree', '-r', '-z', '--full-tree', '--name-only', `${commit}:${base}`)).toString().split('\0');
  const files = names.filter((name) => /\.json$/i.test(name) && !/(?:^|\/)(?:\.|node_modules\/)/.test(name));
  const folder = base ? `/${base}` : '';
  return { paths: files.sort().map((name) => `${folder}/${name}`), folder: folder || '/', read };

  async function git(...args: string[]): Promise<Buffer> {
    const { stdout } = await run('git', ['--no-pager', ...args], {
      cwd,
      env: { ...env, GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' },
      encoding: 'buffer',
      maxBuffer: MAX_BYTES,
    });
    return stdout;
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

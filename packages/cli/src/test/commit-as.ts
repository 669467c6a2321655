import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Commits a folder, which becomes a repository of its own if it is none, and names the commit. */
export async function commitAs(tag: string, cwd: string): Promise<void> {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false'];
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    [...identity, 'commit', '-q', '-m', tag],
    ['tag', tag],
  ]) {
    await run('git', args, { cwd });
  }
}

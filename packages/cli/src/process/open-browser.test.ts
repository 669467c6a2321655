import { chmod, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../test/temp-folder.ts';
import { openBrowser } from './open-browser.ts';

const url = 'http://127.0.0.1:8080/__whapi/#token=a%26b';

/** A folder with programs that write down their arguments, and end with a code. */
async function programs(exitCode = 0) {
  const script = `#!/bin/sh\necho "$0 $*" >> "${'$'}(dirname "$0")/calls"\nexit ${exitCode}\n`;
  const folder = await tempFolder({ 'xdg-open': script, open: script });
  for (const name of ['xdg-open', 'open']) await chmod(join(folder, name), 0o755);
  const calls = () => readFile(join(folder, 'calls'), 'utf8').catch(() => '');
  return { folder, calls, env: { PATH: `${folder}:/usr/bin:/bin`, DISPLAY: ':0', CI: '' } };
}

describe.runIf(process.platform !== 'win32')('a browser', () => {
  it.each([
    ['linux', 'xdg-open'],
    ['freebsd', 'xdg-open'],
    ['darwin', 'open'],
  ] as const)('is opened on %s by %s', async (platform, program) => {
    const { folder, calls, env } = await programs();
    expect(await openBrowser(url, { platform, env })).toBeUndefined();
    expect(await calls()).toBe(`${folder}/${program} ${url}\n`);
  });

  it.each([
    [{ CI: 'true' }, 'this is CI'],
    [{ DISPLAY: '' }, 'there is no display'],
    [{ DISPLAY: '', SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 22' }, 'this is a remote shell'],
  ])('is not opened with %j: %s', async (variables, reason) => {
    const { calls, env } = await programs();
    expect(await openBrowser(url, { platform: 'linux', env: { ...env, ...variables } })).toBe(reason);
    expect(await calls()).toBe('');
  });

  it.each([
    { DISPLAY: '', WAYLAND_DISPLAY: 'wayland-0' },
    { DISPLAY: '', WSL_DISTRO_NAME: 'Debian' },
    { CI: 'false' },
    { SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 22' },
  ])('is opened with %j', async (variables) => {
    const { calls, env } = await programs();
    expect(await openBrowser(url, { platform: 'linux', env: { ...env, ...variables } })).toBeUndefined();
    expect(await calls()).toContain(url);
  });

  it('that cannot be opened is a reason, no error', async () => {
    const { env } = await programs(3);
    expect(await openBrowser(url, { platform: 'linux', env })).toBe('xdg-open ended with 3');
    const missing = await openBrowser(url, { platform: 'linux', env: { ...env, PATH: await tempFolder({}) } });
    expect(missing).toMatch(/ENOENT/);
  });
});

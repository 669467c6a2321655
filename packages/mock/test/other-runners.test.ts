import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const folder = fileURLToPath(new URL('.', import.meta.url));
const { NODE_OPTIONS, NODE_ENV, ...env } = process.env;

/** Runs Node in a process of its own. Returns everything that it prints; throws when it fails. */
async function node(...args: string[]): Promise<string> {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { env, cwd: folder, timeout: 30_000 });
  return stdout + stderr;
}

it('works with node:test and its mocked timers', { timeout: 40_000 }, async () => {
  expect(await node('--test', '--test-reporter=tap', 'fake-timers/node-test.ts')).toMatch(/# pass 2\n# fail 0/);
});

it('works with Jest and its fake timers', { timeout: 40_000 }, async () => {
  const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
  const output = await node('--experimental-vm-modules', jest, '--config', 'jest/jest.config.json', '--ci');
  expect(output).toMatch(/Tests: +6 passed, 6 total/);
});

it('keeps no process alive for the sake of retries, or of a listener that was not closed', {
  timeout: 40_000,
}, async () => {
  const script = `
    const { fromNodeListener, setupWhapi } = await import('../src/node.ts');
    const whapi = setupWhapi();
    whapi.connect('https://bot.test/hook', fromNodeListener((request, response) => response.writeHead(500).end()));
    await whapi.emit('labels.post');
    console.log(whapi.deliveries[0].outcome, whapi.deliveries[0].attempts[0].status);
  `;
  expect(await node('--input-type=module', '--eval', script)).toContain('waiting 500');
});

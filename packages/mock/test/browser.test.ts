import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { expect, it, onTestFinished } from 'vitest';
import { NO_CHROMIUM } from '../../../chromium.shared.ts';
import { startChromium } from './browser/chromium.ts';

/** The files of the page, by path. */
async function build(): Promise<Map<string, string>> {
  const input = fileURLToPath(new URL('./browser/page.ts', import.meta.url));
  const bundle = await rolldown({ input, platform: 'browser', logLevel: 'silent' });
  const { output } = await bundle.generate({ format: 'esm', codeSplitting: false });
  const worker = createRequire(import.meta.url).resolve('msw/mockServiceWorker.js');
  return new Map([
    ['/', '<!doctype html><script type="module" src="/page.js"></script>'],
    ['/page.js', output[0].code],
    ['/mockServiceWorker.js', await readFile(worker, 'utf8')],
  ]);
}

async function serve(files: Map<string, string>): Promise<string> {
  const server = createServer(({ url = '/' }, response) => {
    const type = url.endsWith('.js') ? 'text/javascript' : 'text/html';
    const file = files.get(url);
    response.writeHead(file === undefined ? 404 : 200, { 'content-type': type }).end(file);
  });
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

it('runs in a browser through setupWorker', { timeout: 60_000 }, async ({ skip }) => {
  const browser = await startChromium();
  if (!browser) return skip(NO_CHROMIUM);
  const url = await serve(await build());
  const page = await browser.newPage();
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.goto(url);
  await page.waitForFunction('globalThis.play').catch(() => {
    throw new Error(`Failed to start the page: ${errors.join('\n')}`);
  });
  expect(await page.evaluate('play()')).toEqual({ sent: 200, unserved: 501, statuses: [500, 200] });
});

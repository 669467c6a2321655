import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect, onTestFinished, type TestContext } from 'vitest';
import { chromiumPath, NO_CHROMIUM } from '../../chromium.shared.ts';

/** The built site. */
export const dist = path.join(import.meta.dirname, '../dist');

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
  '.txt': 'text/plain',
};

let browser: Promise<Browser> | undefined;

/** One browser for all tests of a file: call it in `afterAll`. */
export async function closeBrowser(): Promise<void> {
  const closing = browser;
  browser = undefined;
  await (await closing)?.close();
}

/** Fails if the site is not built. */
export function needSite(): void {
  if (existsSync(path.join(dist, 'index.html'))) return;
  throw new Error('Failed to open the site: it is not built. Run `npm run docs:build`');
}

/**
 * Opens a page of the built site, served by a server of its own. The test fails on any error of the page, and on any
 * request to another host.
 */
export async function openSite(
  { skip }: TestContext,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  if (!chromiumPath) skip(NO_CHROMIUM);
  needSite();
  const url = await serveSite();
  browser ??= chromium.launch({ executablePath: chromiumPath as string, args: ['--no-sandbox'] });
  const context = await (await browser).newContext({ viewport: { width: 1280, height: 800 }, ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  // Sooner than the test itself, whose message would not say what is missing.
  page.setDefaultTimeout(15_000);
  const problems: string[] = [];
  page.on('pageerror', ({ stack, message }) => problems.push(stack ?? message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`${message.text()} (${message.location().url})`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(?:data|blob):/.test(request.url()))
      problems.push(`asked ${request.url()}`);
  });
  onTestFinished(() => expect(problems).toEqual([]));
  await page.goto(`${url}${address}`);
  // Until then, what is there looks right and does nothing.
  await page.waitForFunction(() => '__vue_app__' in (document.getElementById('app') ?? {}));
  return page;
}

async function serveSite(): Promise<string> {
  const server = createServer(async ({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const file = path.join(dist, decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname));
    const content = await readFile(file).catch(() => undefined);
    response.writeHead(content ? 200 : 404, {
      'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    });
    response.end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, onTestFinished, type TestContext } from 'vitest';
import { needBrowser, openTab } from '../../packages/console/test/browser.ts';

/** The built site. */
export const dist = path.join(import.meta.dirname, '../dist');

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
  '.txt': 'text/plain',
};

/** Fails if the site is not built. */
export function needSite(): void {
  if (existsSync(path.join(dist, 'index.html'))) return;
  throw new Error('Failed to open the site: it is not built. Run `npm run docs:build`');
}

/**
 * Opens a page of the built site, served by a server of its own. The test fails on any error of the page, and on any
 * request to another host.
 */
export async function openSite(test: TestContext, address: string, options: BrowserContextOptions = {}): Promise<Page> {
  needBrowser(test);
  needSite();
  const url = await serveSite();
  const { page, problems } = await openTab(options);
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

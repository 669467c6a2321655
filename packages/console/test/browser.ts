import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { onTestFinished, type TestContext } from 'vitest';
import { chromiumPath, NO_CHROMIUM } from '../../../chromium.shared.ts';

let browser: Promise<Browser> | undefined;

/** One browser for all tests of a file: call it in `afterAll`. */
export async function closeBrowser(): Promise<void> {
  const closing = browser;
  browser = undefined;
  await (await closing)?.close();
}

/** Skips the test where no browser is installed. */
export function needBrowser({ skip }: TestContext): void {
  if (!chromiumPath) skip(NO_CHROMIUM);
}

/** An empty page for one test, and the problems that the browser reports of it from then on. */
export async function openTab(options: BrowserContextOptions = {}): Promise<{ page: Page; problems: string[] }> {
  browser ??= chromium.launch({ executablePath: chromiumPath as string, args: ['--no-sandbox'] });
  const context = await (await browser).newContext({ viewport: { width: 1280, height: 800 }, ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  // Sooner than the test itself, whose message would not say what is missing.
  page.setDefaultTimeout(15_000);
  const problems: string[] = [];
  page.on('pageerror', ({ stack, message }) => problems.push(stack ?? message));
  // A violation of the Content-Security-Policy is such a message as well.
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`${message.text()} (${message.location().url})`);
  });
  return { page, problems };
}

import { type Browser, chromium } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { chromiumPath } from '../../../../chromium.shared.ts';

/** A browser for one test. Absent where none is installed. */
export async function startChromium(): Promise<Browser | undefined> {
  if (!chromiumPath) return undefined;
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
  onTestFinished(() => browser.close());
  return browser;
}

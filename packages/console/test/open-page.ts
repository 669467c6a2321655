import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type ServedWhapi, serveWhapi, setupWhapi, type Whapi, type WhapiOptions } from '@whapi-webhooks/mock/node';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, onTestFinished, type TestContext } from 'vitest';
import { needBrowser, openTab } from './browser.ts';

const dist = fileURLToPath(new URL('../dist', import.meta.url));

/** A bot in a process of its own. */
interface Bot {
  url: string;
  /** How it treats webhooks from now on. */
  become(mode: 'answer' | 'silent' | 'slow' | 'fail' | 'crash'): Promise<void>;
  end(): void;
}

export interface OpenedPage {
  page: Page;
  whapi: Whapi;
  served: ServedWhapi;
  /** Absent with `bot: false`. */
  bot: Bot;
  /** Serves the mock at the same address, after it was closed. */
  serveAgain(): Promise<void>;
}

export interface OpenPageOptions {
  /** Options of the mock. */
  options?: WhapiOptions;
  /** Options of the browser, such as `colorScheme` or `viewport`. */
  browser?: BrowserContextOptions;
  /** Mocks that are served beside it: other channels. */
  beside?: readonly Whapi[];
  controlToken?: string;
  /** What happens on the mock before the page opens. */
  before?(whapi: Whapi): Promise<unknown>;
  /** `false`: no bot, and no receiver. */
  bot?: boolean;
  /** The query of the page, such as `?chat=…`, and its fragment. */
  query?: string;
}

/**
 * Opens the built page on a mock of its own, with a bot in a process of its own. The test fails on any error of the
 * page, message of the console that is an error, and violation of its Content-Security-Policy.
 */
export async function openPage(
  test: TestContext,
  {
    options = {},
    browser: context = {},
    beside = [],
    controlToken,
    before,
    bot: hasBot = true,
    query = '',
  }: OpenPageOptions = {},
): Promise<OpenedPage> {
  needBrowser(test);
  if (!existsSync(`${dist}/index.html`))
    throw new Error('Failed to open the page: it is not built. Run `npm run build`');
  const whapi = setupWhapi(options);
  const serve = async (port: number) => {
    const options = { page: dist, port, ...(controlToken !== undefined && { controlToken }) };
    const served = await serveWhapi([whapi, ...beside], options);
    onTestFinished(() => served.close());
    return served;
  };
  const served = await serve(0);
  const bot = hasBot ? await startBot(served.url) : undefined;
  // The bot does not answer what happened before it was there.
  await before?.(whapi);
  if (bot) whapi.subscribe({ url: bot.url });
  const { page, problems } = await openTab(context);
  onTestFinished(() => {
    const allowed = expected.get(page) ?? [];
    expect(problems.filter((problem) => !allowed.some((text) => problem.includes(text)))).toEqual([]);
  });
  await page.goto(`${served.controlUrl}/${query}`);
  const serveAgain = async () => void (await serve(Number(new URL(served.url).port)));
  return { page, whapi, served, bot: bot as Bot, serveAgain };
}

/** Problems that the test expects, such as a connection that breaks, by a part of their text. */
const expected = new WeakMap<Page, string[]>();

/** Lets a test pass although the page reports errors that contain a text. */
export function expectError(page: Page, text: string): void {
  expected.set(page, [...(expected.get(page) ?? []), text]);
}

async function startBot(whapiUrl: string): Promise<Bot> {
  const script = fileURLToPath(new URL('./bots/bot.ts', import.meta.url));
  const bot = spawn(process.execPath, [script], {
    env: { ...process.env, WHAPI_URL: whapiUrl, WHAPI_TOKEN: 'test-token' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void bot.kill());
  const [url] = (await once(createInterface({ input: bot.stdout }), 'line')) as [string];
  return {
    url,
    async become(mode) {
      await fetch(`${url}mode`, { method: 'PUT', body: mode });
    },
    end: () => void bot.kill(),
  };
}

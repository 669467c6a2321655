import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { chromiumPath, NO_CHROMIUM } from '../../../../chromium.shared.ts';
import { freePort } from '../../../../pages.shared.ts';
import { terminalPage } from './terminal-page.ts';

/**
 * Takes the picture of the README: the real output of `serve`, and its page, after a talk with the bot of the page's tests.
 * `npm run picture -w whapi-webhooks` writes it in light and dark to docs/images.
 */
const pathOf = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const ANN = '919984351847';
const HEIGHT = 740;
/** The port of the bot that people see. The real one is another, since this may be in use. */
const SHOWN_PORT = '3000';
const SHOWN = `npx whapi-webhooks serve --webhook http://127.0.0.1:${SHOWN_PORT}/hook --open`;

if (!chromiumPath) throw new Error(`Failed to take the picture: ${NO_CHROMIUM}`);
const browser = await chromium.launch({ executablePath: chromiumPath });
for (const scheme of ['light', 'dark'] as const) await takePicture(scheme);
await browser.close();

async function takePicture(colorScheme: 'light' | 'dark'): Promise<void> {
  const gateway = await freePort();
  const bot = start('../../../console/test/bots/bot.ts', [], {
    WHAPI_URL: `http://127.0.0.1:${gateway}`,
    WHAPI_TOKEN: 'test-token',
  });
  const [address = ''] = await printed(bot, /http:\S+/);
  const webhook = new URL('/hook', address).href;
  const serve = start(
    '../../bin/whapi-webhooks.js',
    ['serve', '--port', gateway, '--webhook', webhook, '--seed', '1'],
    {
      FORCE_COLOR: '1',
    },
  );
  const output = collected(serve);
  await printed(serve, /Press Ctrl-C/);
  const page = await browser.newPage({ colorScheme, viewport: { width: 1090, height: HEIGHT } });
  await page.goto(`http://127.0.0.1:${gateway}/__whapi/?chat=${ANN}%40s.whatsapp.net`);
  await talk(page, `http://127.0.0.1:${gateway}/__whapi`);
  const botPort = new URL(address).port;
  await page.evaluate(replaceText, [botPort, SHOWN_PORT] as const);
  const screenshot = (await page.screenshot()).toString('base64');
  const text = output().replaceAll(gateway, '8080').replaceAll(botPort, SHOWN_PORT);
  for (const child of [serve, bot]) child.kill();
  await page.close();

  const both = await browser.newPage({ viewport: { width: 1640, height: HEIGHT }, colorScheme });
  await both.setContent(terminalPage({ command: SHOWN, output: text, screenshot, height: HEIGHT }));
  await both.screenshot({ path: pathOf(`../../../../docs/images/terminal-${colorScheme}.png`) });
  await both.close();
}

/** Ann asks for the menu, and presses a button. */
async function talk(page: Page, control: string): Promise<void> {
  const act = (verb: string, body: object) =>
    fetch(`${control}/channel/${verb}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const message = (text: string) =>
    page.getByRole('list', { name: 'Messages' }).locator('> li').filter({ hasText: text });
  await act('receiveMessage', { from: ANN, fromName: 'Ann', text: 'menu' });
  await message('What would you like?').getByRole('button', { name: 'Book a table' }).click();
  await message('You chose Book a table').getByText('read', { exact: true }).waitFor();
  await page.getByRole('option').filter({ hasText: 'chats.patch' }).last().click();
  await page.getByRole('tab', { name: 'Changes' }).click();
}

/** Runs in the page. */
function replaceText([text, shown]: readonly [string, string]): void {
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) nodes.currentNode.nodeValue = nodes.currentNode.nodeValue!.replaceAll(text, shown);
}

function start(file: string, args: string[], env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [pathOf(file), ...args], { env: { ...process.env, ...env } });
}

/** All that a process prints, whenever it is asked for. */
function collected({ stdout }: ChildProcess): () => string {
  let text = '';
  stdout?.on('data', (chunk) => (text += chunk));
  return () => text;
}

async function printed(child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
  const output = collected(child);
  for (;;) {
    await once(child.stdout!, 'data');
    const match = pattern.exec(output());
    if (match) return match;
  }
}

import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser } from '../../packages/console/test/browser.ts';
import { seriousProblems } from '../../packages/console/test/serious-problems.ts';
import { openSite } from './open-site.ts';

afterAll(closeBrowser);

const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

/** A page of each kind, and a part of its heading. */
const PAGES = [
  ['/', 'Test your WhatsApp bot'],
  ['/guides/first-test.html', 'Your first test'],
  ['/events/chats.patch.html', 'chats.patch'],
  ['/faults/batch.html', 'batch'],
  ['/steps/react.html', 'react'],
  ['/commands/validate.html', 'validate'],
  ['/packages/types.html', 'types'],
  ['/api/mock/store.html', 'mock/store'],
  ['/validate.html#broken', 'Validator'],
] as const;

describe.for(PAGES)('%s', ([address, heading]) => {
  it('has no serious problem for axe, in light and dark', async (context) => {
    const page = await openSite(context, address, { colorScheme: 'light' });
    await expect.poll(() => page.locator('h1').textContent()).toContain(heading);
    expect(await seriousProblems(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => page.locator('html').getAttribute('class')).toContain('dark');
    expect(await seriousProblems(page)).toEqual([]);
  });

  it("fits a phone's width", async (context) => {
    const page = await openSite(context, address, PHONE);
    await expect.poll(() => page.locator('h1').textContent()).toContain(heading);
    // A page that is too wide is zoomed out on a phone, so that the window is as wide as the page.
    expect(await page.evaluate(() => [window.innerWidth, document.documentElement.scrollWidth])).toEqual([390, 390]);
  });
});

it.for([
  ['chats.patch', '/events/chats.patch.html'],
  ['receiver-outage', '/scenarios/receiver-outage.html'],
  ['--partner-token', '/commands/serve.html'],
  ['archiveChat', '/steps/archiveChat.html'],
])('search finds %s', async ([words, address], context) => {
  const page = await openSite(context, '/');
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox').fill(words as string);
  const first = page.getByRole('option').first();
  await expect.poll(() => first.locator('a').getAttribute('href')).toContain(address);
});

describe('the validator', () => {
  it('shows the line and column of an issue, and selects it in the text', async (context) => {
    const page = await openSite(context, '/validate.html');
    const field = page.getByRole('textbox', { name: 'Webhook, as JSON' });
    await page.getByLabel('Example').selectOption('chats.patch/label-and-mute');
    const status = page.getByRole('status');
    await expect.poll(() => status.textContent()).toBe('Valid chats.patch.');
    const text = await field.inputValue();
    await field.fill(text.replace('"mute": true', '"mute": "yes"'));
    await expect.poll(() => status.textContent()).toBe('Invalid chats.patch: 1 issue.');
    const before = text.slice(0, text.indexOf('"mute": true') + '"mute": '.length).split('\n');
    const place = page.getByRole('button', { name: `show line ${before.length}, column ${before.at(-1)!.length + 1}` });
    await place.click();
    const selected = await field.evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.selectionStart, area.selectionStart + 5),
    );
    expect(selected).toBe('"yes"');
    expect(await page.getByText('Expected boolean, received "yes"').isVisible()).toBe(true);
  });

  it('opens the example that the address names', async (context) => {
    const page = await openSite(context, '/validate.html#messages.post/voice-minimal');
    await expect.poll(() => page.getByRole('status').textContent()).toBe('Valid messages.post.');
    expect(await page.getByLabel('Example').inputValue()).toBe('messages.post/voice-minimal');
  });

  it('shows what the strict profile rejects', async (context) => {
    const page = await openSite(context, '/validate.html#chats.patch/label-and-mute');
    const field = page.getByRole('textbox', { name: 'Webhook, as JSON' });
    await expect.poll(() => field.inputValue()).toContain('channel_id');
    await field.fill((await field.inputValue()).replace('{', '{ "mood": 1,'));
    await expect.poll(() => page.getByRole('status').textContent()).toBe('Valid chats.patch, with 1 warning.');
    await page.getByLabel('Profile').selectOption('strict');
    await expect.poll(() => page.getByRole('status').textContent()).toBe('Invalid chats.patch: 1 issue.');
  });

  it('checks 10 MB, and the page stays usable meanwhile', async (context) => {
    const page = await openSite(context, '/validate.html#broken');
    await expect.poll(() => page.getByRole('status').textContent()).toContain('Invalid');
    await page.getByRole('textbox', { name: 'Webhook, as JSON' }).evaluate((area: HTMLTextAreaElement) => {
      area.value = `[${Array.from({ length: Math.ceil(10_000_000 / area.value.length) }, () => area.value).join()}]`;
      area.dispatchEvent(new Event('input'));
    });
    await expect.poll(() => page.getByRole('status').textContent()).toMatch(/^\d+ webhooks: 0 valid, \d+ invalid/);
    expect(await page.locator('.validator-payload').count()).toBe(50);
  });
});

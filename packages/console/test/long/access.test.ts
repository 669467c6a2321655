import { setupWhapi } from '@whapi-webhooks/mock/node';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it, type TestContext } from 'vitest';
import { closeBrowser } from '../browser.ts';
import { expectError, openPage } from '../open-page.ts';
import { ANN, message } from '../phone.ts';

afterAll(closeBrowser);

const channel = (page: Page) => page.getByRole('combobox', { name: 'Channel' });
const row = (page: Page, text: string) => page.getByRole('option').filter({ hasText: text });

describe('several channels', () => {
  function openTwo(context: TestContext, query = '') {
    const other = setupWhapi({ token: 'b', channelId: 'LION-2' });
    const options = { token: 'a', channelId: 'LION-1' };
    return openPage(context, { options, beside: [other], bot: false, query }).then((opened) => ({ ...opened, other }));
  }

  it('are switched above, and keep apart what happens on them', async (context) => {
    const { page, whapi, other } = await openTwo(context, '?channel=LION-1');
    await whapi.channel.receiveMessage({ from: ANN, fromName: 'Ann', text: 'To the first' });
    await row(page, 'receiveMessage').waitFor();
    await channel(page).selectOption('LION-2');
    await page.waitForURL(/channel=LION-2/);
    await page.getByText('● connected').waitFor();
    await page.getByText('Nothing has happened yet').waitFor();
    await other.channel.receiveMessage({ from: ANN, fromName: 'Ann', text: 'To the second' });
    await page.getByRole('navigation', { name: 'Chats' }).getByRole('button', { name: /^Ann/ }).click();
    await message(page, 'To the second').waitFor();
    expect(await message(page, 'To the first').count()).toBe(0);
    await page.reload();
    await message(page, 'To the second').waitFor();
    expect(await channel(page).inputValue()).toBe('LION-2');
  });

  it.for(['', '?channel=GONE-1'])('are found by a page opened with the query "%s"', async (query, context) => {
    const { page } = await openTwo(context, query);
    // The stream is refused before the page knows a channel.
    expectError(page, 'Failed to load resource');
    await page.getByText('● connected').waitFor();
    expect(await channel(page).inputValue()).toBe('LION-1');
    expect(new URL(page.url()).search).toBe('?channel=LION-1');
  });
});

describe('a control token', () => {
  it('is taken from the link, and kept over a reload', async (context) => {
    const { page } = await openPage(context, { bot: false, controlToken: 'secret', query: '#token=secret' });
    await page.getByText('● connected').waitFor();
    expect(page.url()).not.toContain('secret');
    await page.reload();
    await page.getByText('● connected').waitFor();
  });

  it('is asked for, and said to be refused when it is wrong', async (context) => {
    const { page } = await openPage(context, { bot: false, controlToken: 'secret' });
    expectError(page, '401');
    const field = page.getByLabel('Control token');
    await field.waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    for (const wrong of ['wrong', 'wrong again']) {
      await field.fill(wrong);
      await field.press('Enter');
      await page.getByRole('alert').filter({ hasText: 'refused this token' }).waitFor();
    }
    await field.fill('secret');
    await field.press('Enter');
    await page.getByText('● connected').waitFor();
  });
});

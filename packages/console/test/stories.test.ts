import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser } from './browser.ts';
import { openPage } from './open-page.ts';
import { ANN_CHAT, changes, field, menuItem, message, openAnn, phone, select, write } from './phone.ts';

afterAll(closeBrowser);

const label = { id: '3', name: 'Pending payment', color: 'salmon' } as const;

it('a person writes, and the page shows the answer of the bot with its ticks', async (context) => {
  const { page } = await openPage(context);
  await phone(page).getByRole('button', { name: 'Write as a person…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Write as a person' });
  await dialog.getByLabel('Phone number').fill('+91 99843 51847');
  await dialog.getByLabel('Name in WhatsApp').fill('Ann');
  await dialog.getByRole('button', { name: 'Open the chat' }).click();
  await phone(page).getByText('Write as Ann: your bot gets a webhook').waitFor();
  await write(page, 'Good morning');
  await message(page, 'You said: Good morning').getByText('read', { exact: true }).waitFor();
  expect(await message(page, 'Good morning').first().getAttribute('data-own')).toBe('true');
  expect(await field(page).inputValue()).toBe('');
  await phone(page).getByRole('navigation').getByRole('button', { name: /^Ann/ }).waitFor();
  await expect.poll(() => phone(page).getByRole('status').first().textContent()).toContain('You said: Good morning');
});

describe('the stories of the seed page', () => {
  const stories: [item: string, mark: string, change: string, back: string][] = [
    ['Mute forever', 'muted', 'mute', 'Unmute'],
    ['Pin chat', 'pinned', 'pin', 'Unpin chat'],
    ['Archive chat', 'archived', 'archive', 'Unarchive chat'],
    ['Pending payment', 'label Pending payment', 'labels', 'Pending payment'],
    ['After 7 days', 'disappearing messages: 7 days', '', 'Off'],
  ];

  it('by mouse', async (context) => {
    const opened = await openAnn(context, { options: { labels: [label] } });
    const { page, whapi } = opened;
    const head = phone(page).getByRole('banner').or(phone(page).locator('.conversation > header'));
    await message(page, 'Hello').waitFor();
    for (const [item, mark, change, back] of stories) {
      await select(page, 'Chat menu', item);
      await head.getByText(mark.replace('label ', ''), { exact: true }).first().waitFor();
      if (change) await expect.poll(() => changes(opened)).toContain(change);
      await select(page, 'Chat menu', back);
      await head.getByText(mark.replace('label ', ''), { exact: true }).waitFor({ state: 'detached' });
    }
    await select(page, 'Chat menu', 'Delete chat');
    await phone(page).getByText('No chats yet.').waitFor();
    await expect.poll(() => whapi.deliveries.some(({ event }) => event === 'chats.delete')).toBe(true);
  });

  it('by keyboard', async (context) => {
    const opened = await openAnn(context, { options: { labels: [label] } });
    const { page, whapi } = opened;
    await message(page, 'Hello').waitFor();
    const menu = phone(page).getByRole('button', { name: 'Chat menu' });
    const choose = async (item: string) => {
      await menu.focus();
      await page.keyboard.press('ArrowDown');
      const wanted = menuItem(page, item);
      await wanted.waitFor();
      while (!(await wanted.evaluate((element) => element === document.activeElement))) {
        await page.keyboard.press('ArrowDown');
      }
      await page.keyboard.press('Enter');
    };
    for (const [item, , change] of stories) {
      await choose(item);
      expect(await menu.evaluate((element) => element === document.activeElement)).toBe(true);
      if (change) await expect.poll(() => changes(opened)).toContain(change);
    }
    await choose('Delete chat');
    await expect.poll(() => whapi.deliveries.some(({ event }) => event === 'chats.delete')).toBe(true);
  });

  it('opens a menu again at once after something was chosen', async (context) => {
    const { page } = await openAnn(context);
    await message(page, 'Hello').waitFor();
    const menu = phone(page).getByRole('button', { name: 'Chat menu' });
    await menu.click();
    await menuItem(page, 'Pin chat').waitFor();
    // In one go, as fast as no person is, and long enough after it for all events of the first menu.
    await menu.evaluate(async (button) => {
      const item = [...document.querySelectorAll<HTMLElement>('[role^="menuitem"]')].find(
        ({ textContent }) => textContent === 'Pin chat',
      );
      item?.click();
      button.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
      for (let frame = 0; frame < 5; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    });
    expect(await page.getByRole('menu').isVisible()).toBe(true);
  });

  it('marks a chat as read, renames the contact, adds a new label', async (context) => {
    const { page } = await openAnn(context, { bot: false });
    const row = phone(page).getByRole('navigation').getByRole('listitem');
    await row.getByText('1 unread').waitFor();
    await select(page, 'Chat menu', 'Mark as read');
    await row.getByText('1 unread').waitFor({ state: 'detached' });
    await select(page, 'Chat menu', 'Rename contact…');
    await page.getByLabel('Name in the address book').fill('Ann, pays late');
    await page.getByRole('button', { name: 'Rename' }).click();
    await phone(page).getByRole('heading', { name: 'Ann, pays late' }).waitFor();
    await select(page, 'Chat menu', 'New label…');
    await page.getByRole('dialog').getByLabel('Name').fill('VIP');
    await page.getByRole('button', { name: 'Add label' }).click();
    await row.getByText('label VIP').waitFor();
  });
});

it.for(['light', 'dark'] as const)('a conversation is pictured in %s colors', async (colorScheme, context) => {
  const { page, whapi } = await openAnn(context, {
    options: { clock: 'virtual', labels: [label] },
    browser: { colorScheme, viewport: { width: 1440, height: 760 } },
  });
  await write(page, 'menu');
  await message(page, 'What would you like?').waitFor();
  await whapi.clock.advance('1m');
  await message(page, 'What would you like?').getByRole('button', { name: 'Book a table' }).click();
  await message(page, 'You chose Book a table').waitFor();
  await whapi.clock.advance('1m');
  await whapi.channel.labelChat({ chatId: ANN_CHAT, labelId: label.id });
  await page.getByRole('option').filter({ hasText: 'labelChat' }).first().waitFor();
  await page.getByRole('option').filter({ hasText: 'chats.patch' }).last().click();
  await page.getByRole('tab', { name: 'Changes' }).click();
  // `npm run pictures` puts them into the docs.
  await page.screenshot({ path: `${process.env.PICTURES ?? 'test-results'}/page-${colorScheme}.png` });
});

import type { Page } from 'playwright-core';
import type { TestContext } from 'vitest';
import { type OpenedPage, type OpenPageOptions, openPage } from './open-page.ts';

export const ANN = '919984351847';
export const BEN = '61280155346';
export const ANN_CHAT = `${ANN}@s.whatsapp.net`;
const OPEN_ANN = `?chat=${encodeURIComponent(ANN_CHAT)}`;
export const GROUP = '120363271212442249@g.us';

/** Opens the page on the chat with Ann, who has said hi. */
export function openAnn(context: TestContext, options: OpenPageOptions = {}): Promise<OpenedPage> {
  return openPage(context, {
    query: OPEN_ANN,
    ...options,
    async before(whapi) {
      await whapi.channel.receiveMessage({ from: ANN, fromName: 'Ann', text: 'Hello' });
      await options.before?.(whapi);
    },
  });
}

export const phone = (page: Page) => page.getByRole('region', { name: 'Phone' });
export const messages = (page: Page) => phone(page).getByRole('list', { name: 'Messages' });
/** A message by a part of what it says. */
export const message = (page: Page, text: string | RegExp) => messages(page).locator('> li').filter({ hasText: text });
export const field = (page: Page) => phone(page).getByRole('textbox', { name: 'Message' });

export async function write(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await field(page).press('Enter');
}

export function menuItem(page: Page, name: string) {
  const menu = page.getByRole('menu');
  return menu
    .getByRole('menuitem', { name, exact: true })
    .or(menu.getByRole('menuitemcheckbox', { name, exact: true }));
}

export async function select(page: Page, menu: string, item: string): Promise<void> {
  await phone(page).getByRole('button', { name: menu, exact: true }).click();
  await menuItem(page, item).click();
}

export function scrollUp(page: Page): Promise<void> {
  return page.locator('.message-scroller').evaluate((scroller) => scroller.scrollTo(0, 0));
}

/** Opens the menu of a message, and selects something. */
export async function act(page: Page, text: string | RegExp, item: string): Promise<void> {
  await message(page, text).last().hover();
  await message(page, text).last().getByRole('button', { name: 'Message menu' }).click();
  await page.getByRole('menu').getByRole('menuitem', { name: item, exact: true }).click();
}

/** The changes that `chats.patch` reported. */
export const changes = ({ whapi }: OpenedPage) =>
  whapi.deliveries.flatMap(({ webhook }) =>
    'chats_updates' in webhook ? webhook.chats_updates.flatMap((update) => update.changes ?? []) : [],
  );

import { fileURLToPath } from 'node:url';
import { serveWhapi, setupWhapi } from '@whapi-webhooks/mock/node';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser } from '../browser.ts';
import { expectError, openPage } from '../open-page.ts';
import { seriousProblems } from '../serious-problems.ts';

const FROM = '919984351847';
const CHAT = `${FROM}@s.whatsapp.net`;
const HOSTILE = '<script>alert(1)</script><img src=x onerror=alert(1)> \u001b[31m \u202egnp.exe';

afterAll(closeBrowser);

const timelineOf = (page: Page) => page.getByRole('region', { name: 'Timeline' });
const rowsOf = (page: Page) => page.getByRole('option');
const row = (page: Page, text: string | RegExp) => rowsOf(page).filter({ hasText: text });
const inspectorOf = (page: Page) => page.getByRole('region', { name: 'Selected row' });
const bar = (page: Page, name: string | RegExp) =>
  page.getByRole('navigation', { name: 'Mock' }).getByRole('button', { name });

/** Writes the filter, as a person does. */
async function filter(page: Page, text: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Filter' }).fill(text);
}

describe('a receiver', () => {
  it('that answers 500, answers late, crashes and recovers is visible as that at a glance', async (context) => {
    const { page, whapi, bot } = await openPage(context);
    const health = page.getByRole('list', { name: 'Receivers' }).getByRole('button');
    await whapi.channel.receiveMessage({ from: FROM, text: 'Hi' });
    await health.filter({ hasText: 'responds' }).waitFor();
    await bot.become('fail');
    await whapi.channel.pinChat({ chatId: CHAT, pin: true });
    await health.filter({ hasText: /responds with status 500 since \d\d:\d\d:\d\d, \d+ failures?$/ }).waitFor();
    await row(page, 'chats.patch').filter({ hasText: '✗ 500' }).first().waitFor();
    await bot.become('silent');
    await whapi.settled();
    await health.filter({ hasText: 'responds' }).waitFor();
    await row(page, 'delivered after failures').first().waitFor();
    await bot.become('slow');
    const sending = whapi.channel.pinChat({ chatId: CHAT, pin: false });
    await health.filter({ hasText: 'has not responded for more than 1 s' }).waitFor();
    await health.filter({ hasText: /slow: up to 2/ }).waitFor();
    await sending;
    await bot.become('crash');
    await whapi.channel.pinChat({ chatId: CHAT, pin: true });
    await health.filter({ hasText: /down since .* failures? \(/ }).waitFor();
    await row(page, '✗ no response').first().waitFor();
  });

  it('that is missing can be subscribed on the page', async (context) => {
    const { page, whapi } = await openPage(context, { bot: false });
    await bar(page, 'No receiver').click();
    const dialog = page.getByRole('dialog', { name: 'Receivers' });
    await dialog.getByText('your app gets no webhooks').waitFor();
    await dialog.getByRole('textbox', { name: 'URL of your app' }).fill('http://127.0.0.1:9/hook');
    await dialog.getByRole('button', { name: 'Subscribe to all events' }).click();
    await dialog.getByRole('listitem').filter({ hasText: 'http://127.0.0.1:9/hook' }).waitFor();
    expect(whapi.subscriptions).toMatchObject([{ url: 'http://127.0.0.1:9/hook', mode: 'body' }]);
    expect(whapi.subscriptions[0]?.events).toContainEqual({ type: 'chats', method: 'patch' });
    await dialog.getByRole('button', { name: 'Unsubscribe' }).click();
    await dialog.getByText('your app gets no webhooks').waitFor();
    expect(whapi.subscriptions).toEqual([]);
  });
});

describe('a receiver on another machine', () => {
  it('is said to be refused, with the way to allow it', async (context) => {
    const { page, whapi } = await openPage(context, { bot: false });
    await bar(page, 'No receiver').click();
    const dialog = page.getByRole('dialog', { name: 'Receivers' });
    await dialog.getByRole('textbox', { name: 'URL of your app' }).fill('http://bot.example/hook');
    await dialog.getByRole('button', { name: 'Subscribe to all events' }).click();
    await dialog.getByText('mode body').waitFor();
    await page.keyboard.press('Escape');
    await whapi.channel.receiveMessage({ from: FROM, text: 'Hi' });
    await page.getByRole('list', { name: 'Receivers' }).getByText('--allow-host bot.example').waitFor();
    await row(page, 'messages.post').click();
    await inspectorOf(page).getByRole('heading', { name: 'messages.post' }).waitFor();
    expect(await inspectorOf(page).getByText('refused', { exact: true }).count()).toBe(1);
    // What the dialog requested needs no token.
    expect(await row(page, 'PATCH /settings').textContent()).not.toContain('no token');
  });
});

describe('an outage', () => {
  it('is caused by a fault, lasts while the clock is stopped, and ends when the clock is advanced', async (context) => {
    const { page, whapi, bot } = await openPage(context);
    await bot.become('silent');
    await bar(page, 'Clock').click();
    const clock = page.getByRole('dialog', { name: 'Clock' });
    await clock.getByRole('button', { name: 'Stop the clock' }).click();
    await clock.getByRole('button', { name: 'Close' }).click();
    await bar(page, 'Faults').click();
    const faults = page.getByRole('dialog', { name: 'Faults' });
    await faults.getByRole('combobox', { name: 'Type' }).selectOption('status');
    await faults.getByRole('spinbutton', { name: 'status' }).fill('503');
    await faults.getByRole('spinbutton', { name: 'count' }).fill('2');
    await faults.getByRole('button', { name: 'Add fault' }).click();
    await faults.getByRole('listitem').filter({ hasText: 'status 503' }).waitFor();
    await page.keyboard.press('Escape');
    await whapi.emit('labels.post');
    const delivery = row(page, 'labels.post');
    await delivery.filter({ hasText: '✗ 503' }).waitFor();
    const alerts = page.getByRole('region', { name: 'Active faults and stopped clock' });
    await alerts.getByText(/A fault is active: status, status 503 \(1 left\)/).waitFor();
    await alerts.getByText(/The clock is stopped at \d\d:\d\d:\d\d, 1 waiting/).waitFor();
    await bar(page, 'Clock').click();
    await clock.getByRole('textbox', { name: 'Advance by' }).fill('1h');
    await clock.getByRole('button', { name: 'Advance', exact: true }).click();
    await clock.getByText(/\d timers? ran, 1 delivery changed/).waitFor();
    await page.keyboard.press('Escape');
    await delivery.filter({ hasText: 'delivered after failures' }).waitFor();
    await delivery.filter({ hasText: 'fault: status' }).waitFor();
    await alerts.getByRole('button', { name: 'Back to real time' }).click();
    await alerts.waitFor({ state: 'detached' });
  });

  it('ends when its fault is removed above', async (context) => {
    const { page, whapi } = await openPage(context);
    whapi.faults.add({ type: 'drop', event: 'labels.post' });
    whapi.faults.add({ type: 'delay', by: '1h' });
    await page.getByText('2 faults are active').waitFor();
    await page.getByRole('button', { name: 'Remove all' }).click();
    await page.getByText('2 faults are active').waitFor({ state: 'detached' });
    expect(whapi.faults.active).toEqual([]);
  });

  it('says what is wrong with a fault', async (context) => {
    const { page } = await openPage(context, { bot: false });
    expectError(page, '400');
    await bar(page, 'Faults').click();
    const dialog = page.getByRole('dialog', { name: 'Faults' });
    await dialog.getByRole('combobox', { name: 'Type' }).selectOption('delay');
    await dialog.getByRole('textbox', { name: 'by' }).fill('soon');
    await dialog.getByRole('button', { name: 'Add fault' }).click();
    await dialog.getByRole('alert').filter({ hasText: 'Failed to add the fault' }).waitFor();
  });
});

describe('a webhook', () => {
  it('is sent again, and marked', async (context) => {
    const { page, whapi } = await openPage(context);
    await whapi.emit('labels.post');
    await row(page, 'labels.post').click();
    await inspectorOf(page).getByRole('button', { name: 'Resend' }).click();
    await row(page, 'by hand').waitFor();
    await inspectorOf(page).getByText('d2 ·').waitFor();
    expect(whapi.deliveries.map(({ resendOf, webhook }) => [resendOf, webhook])).toEqual([
      [undefined, whapi.deliveries[0]?.webhook],
      ['d1', whapi.deliveries[0]?.webhook],
    ]);
  });

  it('that is edited until it is invalid gets a badge, and its issues', async (context) => {
    const { page, whapi } = await openPage(context);
    await whapi.emit('labels.post');
    expectError(page, '422');
    await row(page, 'labels.post').click();
    await inspectorOf(page).getByRole('tab', { name: 'Check' }).click();
    await inspectorOf(page).getByText('Valid in the strict profile').waitFor();
    await inspectorOf(page).getByRole('button', { name: 'Edit and send' }).click();
    const dialog = page.getByRole('dialog', { name: 'Edit and send d1' });
    const text = dialog.getByRole('textbox', { name: 'Webhook' });
    const webhook = JSON.parse(await text.inputValue());
    await text.fill(JSON.stringify({ ...webhook, strange: 1 }).slice(0, -1));
    await dialog.getByRole('button', { name: 'Send' }).click();
    await dialog.getByRole('alert').filter({ hasText: 'This is not JSON' }).waitFor();
    await text.fill(JSON.stringify({ ...webhook, strange: 1 }));
    await dialog.getByRole('button', { name: 'Send' }).click();
    await dialog.getByRole('alert').filter({ hasText: '/strange' }).waitFor();
    await dialog.getByRole('checkbox', { name: 'even if it breaks the contract' }).check();
    await dialog.getByRole('button', { name: 'Send' }).click();
    await row(page, '⚠ invalid').filter({ hasText: 'by hand' }).waitFor();
    await inspectorOf(page).getByRole('tab', { name: 'Check' }).click();
    await inspectorOf(page).getByRole('listitem').filter({ hasText: '/strange' }).waitFor();
    await filter(page, 'is:invalid');
    await expect.poll(() => rowsOf(page).count()).toBe(1);
  });

  it('shows what changed: before against after, and against any other row', async (context) => {
    const { page, whapi } = await openPage(context);
    await whapi.channel.receiveMessage({ from: FROM, text: 'Hi' });
    await whapi.channel.pinChat({ chatId: CHAT, pin: true });
    await whapi.channel.muteChat({ chatId: CHAT });
    await filter(page, 'event:chats.patch');
    await row(page, 'pinChat').click();
    await inspectorOf(page).getByRole('tab', { name: 'Changes' }).click();
    const changes = inspectorOf(page).getByRole('table', { name: CHAT });
    await changes.getByRole('row', { name: /\/pin/ }).waitFor();
    const muted = await row(page, 'muteChat').getAttribute('id');
    await inspectorOf(page)
      .getByRole('textbox', { name: 'Compare with' })
      .fill(muted?.replace('row-', '') ?? '');
    await inspectorOf(page).getByRole('table', { name: /→/ }).getByRole('row', { name: /mute/ }).first().waitFor();
  });

  it('shows what its receiver saw', async (context) => {
    const { page, whapi, bot } = await openPage(context);
    await whapi.emit('labels.post');
    await row(page, 'labels.post').click();
    await inspectorOf(page).getByRole('tab', { name: 'Receiver' }).click();
    await inspectorOf(page).getByText(`curl --globoff --request 'POST' --url '${bot.url}'`).waitFor();
    await inspectorOf(page)
      .getByRole('table', { name: 'Attempts' })
      .getByRole('row', { name: /d1\.1 .* ✓ 200/ })
      .waitFor();
  });
});

describe('rows', () => {
  it('name their cause, and lead to it', async (context) => {
    const { page, whapi } = await openPage(context);
    await whapi.channel.receiveMessage({ from: FROM, text: 'Hi' });
    await row(page, 'POST /messages/text').first().waitFor();
    const answer = row(page, /messages\.post.*by r1 POST \/messages\/text/);
    await answer.click();
    await inspectorOf(page).getByRole('button', { name: 'r1 POST /messages/text' }).click();
    await inspectorOf(page).getByRole('heading', { name: 'POST /messages/text' }).waitFor();
    await inspectorOf(page).getByText('You said: Hi').waitFor();
    await inspectorOf(page).getByRole('tab', { name: 'Response' }).click();
    await inspectorOf(page).getByText('Status 200').waitFor();
    await page.getByRole('checkbox', { name: 'By cause' }).check();
    await expect.poll(() => row(page, 'by r1').count()).toBeGreaterThan(2);
  });

  it('of requests that nobody serves, and of wrong tokens, have badges', async (context) => {
    const { page, served } = await openPage(context, { bot: false });
    const authorization = 'Bearer test-token';
    await fetch(`${served.url}/bots`, { headers: { authorization } });
    await fetch(`${served.url}/chats`, { headers: { authorization: 'Bearer wrong' } });
    await row(page, '/bots').filter({ hasText: 'not served' }).waitFor();
    await row(page, 'GET /chats').filter({ hasText: 'wrong token' }).waitFor();
  });

  it('are found by a filter, which says what is wrong with it and stays in the address', async (context) => {
    const { page, whapi } = await openPage(context);
    await whapi.channel.receiveMessage({ from: FROM, text: 'good morning' });
    await whapi.channel.receiveMessage({ from: FROM, text: 'good evening' });
    await row(page, 'POST /messages/text').nth(1).waitFor();
    await filter(page, 'kind:request');
    await expect.poll(() => row(page, 'receiveMessage').count()).toBe(0);
    await filter(page, 'morning kind:request');
    await expect.poll(() => rowsOf(page).count()).toBe(1);
    await page
      .getByRole('status')
      .filter({ hasText: /^1 of \d+ rows match$/ })
      .waitFor();
    await filter(page, 'nobody-wrote-this');
    await page.getByText('Nothing matches the filter.').waitFor();
    await filter(page, 'stauts:500');
    await page.getByRole('alert').filter({ hasText: 'Unknown key "stauts:"' }).waitFor();
    await page.getByRole('searchbox', { name: 'Filter' }).fill('');
    await page.getByRole('button', { name: 'Requests' }).click();
    await row(page, 'POST /messages/text').first().click();
    await inspectorOf(page).getByRole('heading', { name: 'POST /messages/text' }).waitFor();
    await page.reload();
    await inspectorOf(page).getByRole('heading', { name: 'POST /messages/text' }).waitFor();
    expect(await page.getByRole('searchbox', { name: 'Filter' }).inputValue()).toBe('kind:request');
    await page.getByRole('option', { selected: true }).filter({ hasText: 'POST /messages/text' }).waitFor();
  });

  it('are counted in the title while the page is hidden', async (context) => {
    const { page, whapi } = await openPage(context, { bot: false });
    await page.getByText('Nothing has happened yet').waitFor();
    const hide = (isHidden: boolean) =>
      page.evaluate((isHidden) => {
        Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }, isHidden);
    await hide(true);
    await whapi.channel.receiveMessage({ from: FROM, text: 'Hi' });
    await page.waitForFunction(() => document.title === '(1) whapi-webhooks');
    await hide(false);
    await page.waitForFunction(() => document.title === 'whapi-webhooks');
  });

  it('are walked by keyboard only', async (context) => {
    const { page, whapi } = await openPage(context);
    for (const event of ['labels.post', 'chats.patch', 'messages.post'] as const) await whapi.emit(event);
    await row(page, 'chats.patch').first().waitFor();
    await page.getByRole('searchbox', { name: 'Filter' }).focus();
    const isInList = () => page.evaluate(() => document.activeElement?.getAttribute('role') === 'listbox');
    for (let presses = 0; presses < 20 && !(await isInList()); presses++) await page.keyboard.press('Tab');
    await page.keyboard.press('Home');
    const selected = page.getByRole('option', { selected: true });
    await selected.filter({ hasText: 'emit' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await selected.filter({ hasText: 'labels.post' }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'tab');
    await page.keyboard.press('ArrowRight');
    await inspectorOf(page).getByRole('tab', { name: 'Changes', selected: true }).waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Tab');
    for (let presses = 0; presses < 10; presses++) {
      if (await page.evaluate(() => document.activeElement?.getAttribute('role') === 'treeitem')) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('ArrowDown');
    await inspectorOf(page).getByText('/labels', { exact: true }).waitFor();
    await page.keyboard.press('ArrowLeft');
    await inspectorOf(page)
      .getByRole('treeitem', { name: /^▸ labels/ })
      .or(inspectorOf(page).getByRole('treeitem', { expanded: false }))
      .first()
      .waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await inspectorOf(page).getByText('(all)', { exact: true }).waitFor();
  });
});

describe('a session', () => {
  it('is exported, imported and played again to the same timeline', async (context) => {
    const { page, whapi, bot } = await openPage(context, { options: { clock: 'virtual', seed: 1 } });
    await bot.become('silent');
    await whapi.channel.receiveMessage({ from: FROM, text: 'Hi' });
    await whapi.channel.pinChat({ chatId: CHAT, pin: true });
    await whapi.settled();
    const shape = () => whapi.timeline.map((row) => [row.kind, row.id, row.causedBy]);
    const before = shape();
    await bar(page, 'Export').click();
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await dialog.getByText('"do": "pinChat"').waitFor();
    await dialog.getByRole('tab', { name: 'Test' }).click();
    await dialog.getByText("from 'vitest'").waitFor();
    await dialog.getByRole('tab', { name: 'Scenario' }).click();
    await dialog.getByRole('button', { name: 'Play it' }).click();
    const scenarios = page.getByRole('dialog', { name: 'Scenarios' });
    await scenarios.waitFor();
    await page.keyboard.press('Escape');
    await bar(page, 'Reset').click();
    await page.getByText('Nothing has happened yet').waitFor();
    await bar(page, 'Scenarios').click();
    await scenarios.getByRole('tab', { name: 'From a file' }).click();
    await scenarios.getByRole('button', { name: 'Check' }).click();
    await scenarios.getByText('no issues').waitFor();
    await scenarios.getByRole('button', { name: 'Play', exact: true }).click();
    await scenarios.getByText('The scenario was played').waitFor();
    await whapi.settled();
    expect(shape().slice(0, before.length)).toEqual(before);
  });

  it('is played step by step from a file', async (context) => {
    const { page, whapi } = await openPage(context, { bot: false });
    expectError(page, '422');
    await bar(page, 'Scenarios').click();
    const dialog = page.getByRole('dialog', { name: 'Scenarios' });
    await dialog.getByRole('tab', { name: 'From a file' }).click();
    const steps = [
      { do: 'receiveMessage', with: { from: FROM, text: 'Hi' }, as: 'hello' },
      { do: 'react', with: { messageId: { $from: 'hello', at: '/id' }, emoji: '👍' } },
      { do: 'pinChat', with: { chatId: '12025550143' } },
    ];
    const story = JSON.stringify({ steps }, null, 2);
    await dialog
      .getByLabel('Choose a file')
      .setInputFiles({ name: 'story.json', mimeType: 'application/json', buffer: Buffer.from(story) });
    await dialog.getByRole('button', { name: 'Step through' }).click();
    const listed = dialog.getByRole('list', { name: 'Steps' }).getByRole('listitem');
    await listed.filter({ hasText: '✓ receiveMessage' }).waitFor();
    expect(whapi.timeline.filter(({ kind }) => kind === 'step')).toHaveLength(1);
    await dialog.getByRole('button', { name: 'Next step' }).click();
    await listed.filter({ hasText: '✓ react' }).waitFor();
    await dialog.getByRole('button', { name: 'Next step' }).click();
    await dialog
      .getByRole('alert')
      .filter({ hasText: /line \d+, \/steps\/2/ })
      .waitFor();
    expect(await listed.filter({ hasText: '✓' }).count()).toBe(2);
  });

  it('says in which line a scenario is wrong', async (context) => {
    const { page } = await openPage(context, { bot: false });
    await bar(page, 'Scenarios').click();
    const dialog = page.getByRole('dialog', { name: 'Scenarios' });
    await dialog.getByRole('tab', { name: 'From a file' }).click();
    const text = dialog.getByRole('textbox', { name: 'paste' });
    await text.fill('{\n  "steps": [\n    { "do": "recieveMessage" }\n  ]\n}');
    await dialog.getByRole('button', { name: 'Check' }).click();
    await dialog
      .getByRole('alert')
      .filter({ hasText: /line 3, .*Did you mean "receiveMessage"\?/ })
      .waitFor();
    await text.fill('{ "steps": [');
    await dialog.getByRole('alert').filter({ hasText: 'This is not JSON' }).waitFor();
  });

  it('is reset with a way back, also from a snapshot', async (context) => {
    const { page, whapi, served } = await openPage(context, { bot: false });
    const chats = async () => {
      const response = await fetch(`${served.controlUrl}/state/chats`);
      return ((await response.json()) as { chats: unknown[] }).chats.length;
    };
    await whapi.channel.receiveMessage({ from: FROM, text: 'Hi' });
    await row(page, 'receiveMessage').click();
    await bar(page, 'Snapshots').click();
    const dialog = page.getByRole('dialog', { name: 'Snapshots' });
    await dialog.getByRole('button', { name: 'Take a snapshot' }).click();
    await dialog.getByRole('button', { name: 'Restore', exact: true }).waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await bar(page, 'Reset').click();
    await page.getByText('Nothing has happened yet').waitFor();
    await inspectorOf(page).waitFor({ state: 'hidden' });
    await expect.poll(chats).toBe(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(chats).toBe(1);
  });

  it('that is still waiting is reset for good, which is said', async (context) => {
    const { page, whapi } = await openPage(context, { options: { clock: 'virtual' } });
    expectError(page, '409');
    whapi.faults.add({ type: 'status', status: 500 });
    await whapi.emit('labels.post');
    await row(page, 'waiting for a retry').waitFor();
    await bar(page, 'Reset').click();
    await page.getByText('This cannot be undone').waitFor();
    expect(whapi.deliveries).toEqual([]);
  });

  it('plays a built-in scenario', async (context) => {
    const { page } = await openPage(context, { bot: false });
    await bar(page, 'Scenarios').click();
    await page.getByRole('button', { name: 'Play support-conversation' }).click();
    await page.getByText('support-conversation was played').waitFor();
  });

  it('goes on when the mock is restarted on the same port, and on two pages at once', async (context) => {
    const { page, whapi, served } = await openPage(context, { bot: false });
    expectError(page, 'Failed to load resource');
    const other = await page.context().newPage();
    await other.goto(page.url());
    await whapi.channel.receiveMessage({ from: FROM, text: 'before' });
    for (const each of [page, other]) await row(each, 'receiveMessage').waitFor();
    const port = Number(new URL(served.url).port);
    await served.close();
    await page.getByText('connection lost').waitFor();
    const restarted = setupWhapi();
    const again = await serveWhapi(restarted, { port, page: fileURLToPath(new URL('../../dist', import.meta.url)) });
    context.onTestFinished(() => again.close());
    await restarted.channel.loseConnection();
    for (const each of [page, other]) {
      await each.getByText('● connected').waitFor();
      await row(each, 'loseConnection').waitFor();
      await expect.poll(() => row(each, 'receiveMessage').count()).toBe(0);
    }
  });
});

describe('texts of strangers', () => {
  it('are texts, in which nothing is hidden', async (context) => {
    const { page, whapi, served } = await openPage(context);
    await whapi.channel.receiveMessage({ from: FROM, text: HOSTILE });
    await fetch(`${served.url}/%3Cscript%3Ealert(1)%3C%2Fscript%3E`);
    await row(page, /script/)
      .first()
      .waitFor();
    await row(page, 'messages.post').first().click();
    await inspectorOf(page).getByText('<script>alert(1)</script>').first().waitFor();
    await inspectorOf(page).getByText('U+202E').first().waitFor();
    await inspectorOf(page).getByRole('button', { name: 'Raw' }).click();
    await inspectorOf(page).getByText('<img src=x onerror=alert(1)>').first().waitFor();
    await inspectorOf(page).getByRole('tab', { name: 'Receiver' }).click();
    await inspectorOf(page).getByText('\\u202egnp.exe').waitFor();
    expect(await timelineOf(page).locator('script, img').count()).toBe(0);
    expect(await timelineOf(page).textContent()).not.toMatch(/(?!\u200d)\p{Cf}|(?!\n)\p{Cc}/u);
  });
});

describe('10,000 rows', () => {
  it('are drawn only where they are seen, and the end is followed only while the reader is there', {
    timeout: 120_000,
  }, async (context) => {
    const { page, whapi } = await openPage(context, { bot: false });
    for (let sent = 0; sent < 10_000; sent++) await whapi.clock.advance(1);
    await page.waitForFunction(() => document.querySelector('[role=option][aria-setsize="10000"]'), undefined, {
      timeout: 60_000,
    });
    const scroller = timelineOf(page).locator('.list-scroller');
    const mostNodes = async () => expect(await rowsOf(page).count()).toBeLessThan(200);
    await mostNodes();
    await page.waitForFunction(() => document.querySelector('[role=option][aria-posinset="10000"]'));
    await page.getByRole('listbox', { name: 'Rows of the timeline' }).focus();
    await page.keyboard.press('Home');
    await page.waitForFunction(() => document.querySelector('[role=option][aria-posinset="1"]'));
    await mostNodes();
    for (let count = 0; count < 12; count++)
      await whapi.channel.loseConnection().catch(() => whapi.channel.reconnect());
    await page.getByRole('button', { name: '12 new' }).waitFor();
    expect(await scroller.evaluate(({ scrollTop }) => scrollTop)).toBe(0);
    await page.getByRole('button', { name: '12 new' }).click();
    await page.waitForFunction(() => document.querySelector('[role=option][aria-posinset="10012"]'));
    await mostNodes();
  });
});

describe.each(['light', 'dark'] as const)('in %s colors, axe finds nothing serious', (colorScheme) => {
  it('in the timeline, the inspector and the dialogs', { timeout: 90_000 }, async (context) => {
    const { page, whapi, bot } = await openPage(context, { browser: { colorScheme } });
    await whapi.channel.receiveMessage({ from: FROM, text: 'Hi' });
    await row(page, 'POST /messages/text').first().waitFor();
    await bot.become('fail');
    await whapi.channel.pinChat({ chatId: CHAT, pin: true });
    whapi.faults.add({ type: 'delay', by: '3s', count: 2 });
    await row(page, '✗ 500').first().waitFor();
    expect(await seriousProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Help' }).click();
    await row(page, 'chats.patch').last().click();
    for (const tab of ['Body', 'Changes', 'Check', 'Receiver']) {
      await inspectorOf(page).getByRole('tab', { name: tab }).click();
      await inspectorOf(page).getByRole('tabpanel', { name: tab }).waitFor();
      expect([tab, await seriousProblems(page)]).toEqual([tab, []]);
    }
    for (const name of ['Receivers', 'Faults', 'Clock', 'Scenarios', 'Export', 'Snapshots']) {
      await bar(page, name).click();
      await page.getByRole('dialog', { name }).waitFor();
      expect([name, await seriousProblems(page)]).toEqual([name, []]);
      await page.keyboard.press('Escape');
    }
  });
});

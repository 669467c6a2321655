import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it, type TestContext } from 'vitest';
import { closeBrowser, expectError, type OpenedPage, type OpenPageOptions, openPage } from './open-page.ts';
import { seriousProblems } from './serious-problems.ts';

const ANN = '919984351847';
const BEN = '61280155346';
const ANN_CHAT = `${ANN}@s.whatsapp.net`;
const OPEN_ANN = `?chat=${encodeURIComponent(ANN_CHAT)}`;
const GROUP = '120363271212442249@g.us';

afterAll(closeBrowser);

/** Opens the page on the chat with Ann, who has said hi. */
function openAnn(context: TestContext, options: OpenPageOptions = {}): Promise<OpenedPage> {
  return openPage(context, {
    query: OPEN_ANN,
    ...options,
    async before(whapi) {
      await whapi.channel.receiveMessage({ from: ANN, fromName: 'Ann', text: 'Hello' });
      await options.before?.(whapi);
    },
  });
}

const phone = (page: Page) => page.getByRole('region', { name: 'Phone' });
const messages = (page: Page) => phone(page).getByRole('list', { name: 'Messages' });
/** A message by a part of what it says. */
const message = (page: Page, text: string | RegExp) => messages(page).locator('> li').filter({ hasText: text });
const field = (page: Page) => phone(page).getByRole('textbox', { name: 'Message' });

async function write(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await field(page).press('Enter');
}

function menuItem(page: Page, name: string) {
  const menu = page.getByRole('menu');
  return menu
    .getByRole('menuitem', { name, exact: true })
    .or(menu.getByRole('menuitemcheckbox', { name, exact: true }));
}

async function select(page: Page, menu: string, item: string): Promise<void> {
  await phone(page).getByRole('button', { name: menu, exact: true }).click();
  await menuItem(page, item).click();
}

function scrollUp(page: Page): Promise<void> {
  return page.locator('.message-scroller').evaluate((scroller) => scroller.scrollTo(0, 0));
}

/** Opens the menu of a message, and selects something. */
async function act(page: Page, text: string | RegExp, item: string): Promise<void> {
  await message(page, text).last().hover();
  await message(page, text).last().getByRole('button', { name: 'Message menu' }).click();
  await page.getByRole('menu').getByRole('menuitem', { name: item, exact: true }).click();
}

/** The changes that `chats.patch` reported. */
const changes = ({ whapi }: OpenedPage) =>
  whapi.deliveries.flatMap(({ webhook }) =>
    'chats_updates' in webhook ? webhook.chats_updates.flatMap((update) => update.changes ?? []) : [],
  );

describe('chatting', () => {
  it('writes as a new person, and shows the answer of the bot with its ticks', async (context) => {
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

  it('breaks the line with Shift+Enter, and keeps a draft for each chat over a reload', async (context) => {
    const { page, whapi } = await openAnn(context, {
      before: (mock) => mock.channel.receiveMessage({ from: BEN, fromName: 'Ben', text: 'Hi' }),
    });
    await field(page).fill('First');
    await field(page).press('Shift+Enter');
    await field(page).pressSequentially('second');
    await phone(page).getByRole('navigation').getByRole('button', { name: /^Ben/ }).click();
    expect(await field(page).inputValue()).toBe('');
    await phone(page).getByRole('navigation').getByRole('button', { name: /^Ann/ }).click();
    await page.reload();
    await phone(page).getByRole('heading', { name: 'Ann' }).waitFor();
    expect(await field(page).inputValue()).toBe('First\nsecond');
    await field(page).press('Enter');
    await expect
      .poll(() => whapi.deliveries.at(-1) && JSON.stringify(whapi.deliveries.map(({ webhook }) => webhook)))
      .toContain('First\\nsecond');
  });

  it('presses a button of the bot, and selects a row of its list', async (context) => {
    const { page } = await openAnn(context);
    await write(page, 'menu');
    await message(page, 'What would you like?').getByRole('button', { name: 'Book a table' }).click();
    await message(page, 'You chose Book a table').waitFor();
    expect(await message(page, 'What would you like?').getByText('https://pizzeria.example/').count()).toBe(1);
    expect(
      await phone(page)
        .getByRole('link', { name: /pizzeria/ })
        .count(),
    ).toBe(0);
    await write(page, 'list');
    await message(page, 'Choose a pizza').getByText('Pizzas').click();
    await message(page, 'Choose a pizza')
      .getByRole('button', { name: /Marinara/ })
      .click();
    await message(page, 'You chose Marinara').waitFor();
  });

  it('votes in a poll, changes the vote and takes it back', async (context) => {
    const { page } = await openAnn(context);
    await write(page, 'poll');
    const option = (name: string | RegExp) => message(page, 'When?').getByRole('button', { name });
    await option('Friday 0 votes').click();
    await option('Friday 1 vote').waitFor();
    await option('Saturday 0 votes').click();
    await option('Saturday 1 vote').waitFor();
    expect(await option(/Friday/).getAttribute('aria-pressed')).toBe('false');
    await option(/Saturday/).click();
    await option('Saturday 0 votes').waitFor();
  });

  it('reacts, replies, edits, pins and deletes', async (context) => {
    const { page, bot } = await openAnn(context);
    await bot.become('silent');
    await message(page, 'Hello').waitFor();
    await act(page, 'Hello', '👍');
    await message(page, 'Hello').getByRole('list', { name: 'Reactions' }).getByText('👍').waitFor();
    await act(page, 'Hello', 'Remove my reaction');
    await message(page, 'Hello').getByRole('list', { name: 'Reactions' }).waitFor({ state: 'detached' });
    await act(page, 'Hello', 'Reply');
    await write(page, 'As I said');
    await message(page, 'As I said').getByRole('button', { name: /Hello/ }).waitFor();
    await act(page, 'As I said', 'Edit');
    expect(await field(page).inputValue()).toBe('As I said');
    await write(page, 'As I wrote');
    await message(page, 'As I wrote').getByText('edited').waitFor();
    await act(page, 'As I wrote', 'Pin');
    await message(page, 'As I wrote').getByText('pinned').waitFor();
    await act(page, 'As I wrote', 'Delete for everyone');
    await message(page, 'Ann deleted a message').waitFor();
    expect(await message(page, 'As I wrote').count()).toBe(0);
  });

  it('does all of that by keyboard', async (context) => {
    const { page } = await openAnn(context);
    await message(page, 'Hello').waitFor();
    await write(page, 'One');
    await message(page, 'You said: One').waitFor();
    await message(page, 'You said: One').focus();
    await page.keyboard.press('Home');
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toContain('Hello');
    await page.keyboard.press('Enter');
    await page.getByRole('menu', { name: 'Message menu' }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await message(page, 'Hello').getByRole('list', { name: 'Reactions' }).getByText('❤️').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('menu').count()).toBe(0);
  });

  it('writes in a group as two persons, and as the channel itself on its phone', async (context) => {
    const { page } = await openPage(context, { bot: false });
    await select(page, 'New chat', 'Group…');
    const dialog = page.getByRole('dialog', { name: 'New group' });
    await dialog.getByLabel('Name of the group').fill('Hike');
    await dialog.getByLabel('Created by').fill(ANN);
    await dialog.getByLabel('Other members').fill(BEN);
    await dialog.getByRole('button', { name: 'Create' }).click();
    const author = phone(page).getByRole('combobox', { name: 'Write as' });
    await author.selectOption(ANN);
    await write(page, 'From Ann');
    await message(page, 'From Ann').waitFor();
    await author.selectOption(BEN);
    await write(page, 'From Ben');
    await message(page, 'From Ben').waitFor();
    expect(await message(page, 'From Ann').textContent()).toContain(`+${ANN}`);
    expect(await message(page, 'From Ann').getAttribute('data-own')).toBeNull();
    await author.selectOption({ label: 'Whapi (the channel, on its phone)' });
    await write(page, 'From the channel');
    await message(page, 'From the channel').getByText('from the phone').waitFor();
  });

  it('changes the group', async (context) => {
    const opened = await openPage(context, {
      bot: false,
      query: `?chat=${encodeURIComponent(GROUP)}`,
      before: (whapi) => whapi.channel.addToGroup({ from: ANN, groupId: GROUP, name: 'Hike', participants: [BEN] }),
    });
    const { page } = opened;
    await select(page, 'Chat menu', 'Members and settings…');
    const dialog = page.getByRole('dialog', { name: 'Hike' });
    await dialog.getByRole('button', { name: `Promote +${BEN}` }).click();
    await dialog.getByRole('button', { name: `Demote +${BEN}` }).waitFor();
    await dialog.getByRole('button', { name: `+${BEN} leaves` }).click();
    await dialog.getByRole('button', { name: `Demote +${BEN}` }).waitFor({ state: 'detached' });
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Long hike');
    await dialog.getByRole('button', { name: 'Rename' }).click();
    await page.getByRole('dialog', { name: 'Long hike' }).waitFor();
    await page.keyboard.press('Escape');
    await phone(page).getByRole('heading', { name: 'Long hike' }).waitFor();
  });

  it('calls, and shows that somebody types', async (context) => {
    const { page, whapi } = await openAnn(context, { bot: false });
    await select(page, 'Call', 'Ann calls the channel');
    const bar = phone(page).getByRole('region', { name: 'Call' });
    await bar.getByRole('button', { name: 'Ring' }).click();
    await bar.getByText('Ann calls: ringing').waitFor();
    await bar.getByRole('button', { name: 'Miss' }).click();
    await bar.waitFor({ state: 'detached' });
    await field(page).pressSequentially('Typing');
    await phone(page).getByRole('navigation').getByText('typing…').waitFor();
    const typed = () => whapi.timeline.filter((row) => row.kind === 'step' && row.step.do === 'startTyping').length;
    expect(typed()).toBe(1);
    await phone(page).getByRole('checkbox', { name: 'Show typing' }).uncheck();
    await phone(page).getByRole('navigation').getByText('typing…').waitFor({ state: 'detached' });
    await field(page).pressSequentially(' unseen');
    expect(typed()).toBe(1);
  });
});

describe('what can be sent', () => {
  it('posts a story of a person', async (context) => {
    const { page, whapi } = await openAnn(context, { bot: false });
    await select(page, 'New chat', 'Story…');
    const dialog = page.getByRole('dialog', { name: 'Post a story' });
    await dialog.getByLabel('Posted by').fill(ANN);
    await dialog.getByLabel('Text').fill('Open until eight');
    await dialog.getByRole('button', { name: 'Post' }).click();
    await phone(page).getByRole('heading', { name: 'Stories' }).waitFor();
    await message(page, 'Open until eight').waitFor();
    await write(page, 'Open until nine');
    await message(page, 'Open until nine').waitFor();
    expect(JSON.stringify(whapi.timeline.filter(({ kind }) => kind === 'step'))).toContain('postStory');
  });

  it('sends a picture, with a caption, that is shown again', async (context) => {
    const { page } = await openAnn(context, { bot: false });
    await select(page, 'Attach', 'Picture…');
    const dialog = page.getByRole('dialog', { name: 'Send as Ann' });
    const png =
      'iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAMAAAAoLQ9TAAAAA1BMVEUgQGAi/FVnAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAADklEQVQYlWNgGAUMSAAAARAAAVGhZwQAAAAASUVORK5CYII=';
    const buffer = Buffer.from(png, 'base64');
    await dialog.getByLabel('File').setInputFiles({ name: 'blue.png', mimeType: 'image/png', buffer });
    await dialog.getByLabel('Caption').fill('Blue');
    await dialog.getByRole('button', { name: 'Send picture' }).click();
    const picture = message(page, 'Blue').getByRole('img', { name: 'Blue' });
    await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(16);
  });

  it('says what is too large', async (context) => {
    const { page } = await openAnn(context, { bot: false });
    await select(page, 'Attach', 'Document…');
    const dialog = page.getByRole('dialog', { name: 'Send as Ann' });
    await dialog.getByLabel('File').evaluate((element) => {
      const input = element as HTMLInputElement;
      const files = new DataTransfer();
      files.items.add(new File([new Uint8Array(12_000_001)], 'a.zip'));
      input.files = files.files;
      input.dispatchEvent(new Event('change'));
    });
    await dialog.getByText('That is too large: the page sends at most 12 MB.').waitFor();
    expect(await dialog.getByRole('button', { name: 'Send document' }).isDisabled()).toBe(true);
  });

  it.for<[item: string, values: Record<string, string>, action: string, shown: string]>([
    ['Voice message…', {}, 'Send voice message', 'Voice message, 1 s'],
    ['Video…', { 'Caption (optional)': 'A walk' }, 'Send video', 'A walk'],
    ['Document…', {}, 'Send document', 'document.pdf'],
    ['Location…', { 'Name (optional)': 'Office' }, 'Send location', '52.5163, 13.3777'],
    ['Contact…', { Name: 'Zoë; Ltd, x', 'Phone number': '+1 202 555 0143' }, 'Send contact', '+12025550143'],
    ['Poll…', { Question: 'When?', Options: 'Now\nLater' }, 'Send poll', 'Later'],
  ])('sends a %s', async ([item, values, action, shown], context) => {
    const { page, whapi } = await openAnn(context, { bot: false });
    await select(page, 'Attach', item);
    const dialog = page.getByRole('dialog');
    for (const [label, value] of Object.entries(values)) await dialog.getByLabel(label, { exact: true }).fill(value);
    await dialog.getByRole('button', { name: action }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => messages(page).locator('> li').count()).toBe(2);
    expect(await messages(page).locator('> li').last().textContent()).toContain(shown);
    const type = action.replace('Send ', '').replace(' message', '');
    const done = whapi.timeline.flatMap((row) => (row.kind === 'step' ? [row.step.do, row.step.with] : []));
    expect(JSON.stringify(done)).toContain(`"${type}":{`);
  });
});

describe('the stories of the seed page', () => {
  const label = { id: '3', name: 'Pending payment', color: 'salmon' } as const;
  const stories: [item: string, mark: string, change: string, back: string][] = [
    ['Mute for ever', 'muted', 'mute', 'Unmute'],
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

describe('what the phone withstands', () => {
  it('shows hostile names and texts as text', async (context) => {
    const evil = '<script>document.title="evil"</script><img src=x onerror=alert(1)>';
    const { page } = await openAnn(context, {
      bot: false,
      options: { labels: [{ id: '1', name: evil, color: 'gold' }] },
      async before({ channel }) {
        await channel.receiveMessage({
          from: ANN,
          fromName: `${evil}\u202egnp.exe`,
          text: `${evil}\u001b[31mred\u202egnp`,
        });
        await channel.receiveMessage({ from: ANN, poll: { title: evil, options: [evil] } });
        await channel.receiveMessage({ from: ANN, location: { latitude: 1, longitude: 2, name: evil, address: evil } });
        await channel.receiveMessage({ from: ANN, document: { file_name: `${evil}.pdf`, caption: evil } });
        await channel.receiveMessage({ from: ANN, contact: { name: evil, vcard: `TEL:${evil}` } });
        await channel.receiveMessage({ from: ANN, system: { body: evil } });
        await channel.labelChat({ chatId: ANN_CHAT, labelId: '1' });
      },
    });
    await message(page, `${evil}U+001B[31mredU+202Egnp`).waitFor();
    await phone(page)
      .getByRole('heading', { name: `${evil}U+202Egnp.exe` })
      .waitFor();
    expect(await page.locator('img[src="x"], #app script').count()).toBe(0);
    expect(await page.title()).not.toContain('evil');
  });

  it('shows messages of every type', async (context) => {
    const { examples } = await import('@whapi-webhooks/contract/examples');
    const given = Object.values(examples['messages.post']).flatMap(
      ({ messages = [] }) => messages as { type: string }[],
    );
    const types = new Set<string>();
    const { page } = await openAnn(context, {
      bot: false,
      async before({ channel }) {
        for (const { type, ...rest } of given) {
          const content = (rest as Record<string, unknown>)[type === 'poll_update' ? 'poll' : type] ?? {};
          const isSent = await channel.receiveMessage({ from: ANN, [type]: content } as never).catch(() => undefined);
          if (isSent) types.add(type);
        }
        await channel.makeSystemNoise({ chatId: ANN });
      },
    });
    expect(types.size).toBeGreaterThan(15);
    await message(page, 'A technical message of WhatsApp').waitFor();
    const first = messages(page).locator('> li').first();
    await expect.poll(() => scrollUp(page).then(() => first.textContent())).toContain('Hello');
    expect(await phone(page).getByText('Message of type').count()).toBe(0);
  });

  it('keeps a long chat fast: few nodes, older pages on scrolling up, new messages counted', async (context) => {
    const { page, whapi } = await openAnn(context, {
      bot: false,
      async before({ channel }) {
        for (let number = 1; number <= 300; number += 1)
          await channel.receiveMessage({ from: ANN, text: `Number ${number}.` });
      },
    });
    await message(page, 'Number 300.').waitFor();
    expect(await messages(page).locator('> li').count()).toBeLessThan(60);
    await expect.poll(() => scrollUp(page).then(() => message(page, 'Hello').count())).toBe(1);
    expect(await messages(page).locator('> li').first().getAttribute('aria-setsize')).toBe('301');
    await whapi.channel.receiveMessage({ from: ANN, text: 'Newer' });
    await whapi.channel.receiveMessage({ from: ANN, text: 'Newest' });
    await phone(page).getByRole('button', { name: '2 new messages' }).click();
    await message(page, 'Newest').waitFor();
    await phone(page).getByRole('button', { name: '2 new messages' }).waitFor({ state: 'detached' });
  });

  it('tells that the mock does not answer, and keeps what was written', async (context) => {
    const { page, served, serveAgain } = await openAnn(context, { bot: false });
    expectError(page, 'ERR_CONNECTION_REFUSED');
    expectError(page, 'ERR_INCOMPLETE_CHUNKED_ENCODING');
    expectError(page, 'ERR_CONNECTION_RESET');
    expectError(page, 'ERR_EMPTY_RESPONSE');
    await field(page).fill('Kept');
    await served.close();
    await phone(page).getByText('The mock does not answer. What you wrote is kept').waitFor();
    expect(await field(page).inputValue()).toBe('Kept');
    expect(await field(page).getAttribute('readonly')).not.toBeNull();
    expect(await phone(page).getByRole('button', { name: 'Send' }).isDisabled()).toBe(true);
    await serveAgain();
    await phone(page).getByText('The mock does not answer').waitFor({ state: 'detached' });
    await field(page).press('Enter');
    await message(page, 'Kept').waitFor();
  });

  it('lists many chats in parts', async (context) => {
    const { page } = await openPage(context, {
      bot: false,
      async before({ channel }) {
        for (let number = 1_000; number < 1_120; number += 1) {
          await channel.receiveMessage({ from: `6128015${number}`, text: 'Hi' });
        }
      },
    });
    const rows = phone(page).getByRole('navigation').getByRole('listitem');
    await expect.poll(() => rows.first().getAttribute('aria-setsize')).toBe('100');
    expect(await rows.count()).toBeLessThan(40);
    await phone(page).getByRole('button', { name: 'Load more chats' }).click();
    await expect.poll(() => rows.first().getAttribute('aria-setsize')).toBe('120');
    expect(await phone(page).getByRole('button', { name: 'Load more chats' }).count()).toBe(0);
  });

  it('says how to subscribe a bot, and that the channel is logged out', async (context) => {
    const { page, whapi, served } = await openAnn(context, { bot: false });
    const hint = phone(page).getByText('Your bot gets no webhooks yet');
    await hint.waitFor();
    const webhooks = [{ url: 'http://127.0.0.1:9/', mode: 'body', events: [{ type: 'messages', method: 'post' }] }];
    await fetch(`${served.url}/settings`, {
      method: 'PATCH',
      headers: { authorization: 'Bearer test-token', 'content-type': 'application/json' },
      body: JSON.stringify({ webhooks }),
    });
    await hint.waitFor({ state: 'detached' });
    await whapi.channel.logOut();
    await phone(page).getByRole('button', { name: 'Scan the QR code' }).click();
    await phone(page).getByText('The channel is not connected').waitFor({ state: 'detached' });
  });

  it('searches chats, and highlights a message on both sides', async (context) => {
    const { page } = await openAnn(context, {
      bot: false,
      before: ({ channel }) => channel.receiveMessage({ from: BEN, fromName: 'Ben', text: 'Invoice' }),
    });
    const rows = phone(page).getByRole('navigation').getByRole('listitem');
    await expect.poll(() => rows.count()).toBe(2);
    await phone(page).getByRole('searchbox', { name: 'Search chats' }).fill('invo');
    await expect.poll(() => rows.count()).toBe(1);
    await phone(page).getByRole('searchbox', { name: 'Search chats' }).fill('nothing like it');
    await phone(page).getByText('No chat matches').waitFor();
    await message(page, 'Hello').hover();
    expect(await message(page, 'Hello').getAttribute('data-highlighted')).toBe('true');
  });

  it('is two steps in a narrow window', async (context) => {
    const { page } = await openAnn(context, { browser: { viewport: { width: 400, height: 700 } } });
    await message(page, 'Hello').waitFor();
    expect(await phone(page).getByRole('navigation').isVisible()).toBe(false);
    await phone(page).getByRole('button', { name: 'Back to the chats' }).click();
    await phone(page).getByRole('navigation').getByRole('button', { name: /^Ann/ }).click();
    await write(page, 'Hi');
    await message(page, 'You said: Hi').waitFor();
  });
});

it.for([
  ['light', 1280],
  ['dark', 1280],
  ['light', 400],
] as const)('is accessible, in %s and %i pixels wide', async ([colorScheme, width], context) => {
  const { page } = await openAnn(context, {
    options: { labels: [{ id: '1', name: 'Paid', color: 'gold' }] },
    browser: { colorScheme, viewport: { width, height: 800 } },
    async before({ channel }) {
      await channel.receiveMessage({ from: ANN, poll: { title: 'When?', options: ['Now'] } });
      await channel.receiveMessage({ from: ANN, image: { caption: 'Look' } });
      await channel.receiveMessage({ from: ANN, voice: {} });
      await channel.receiveMessage({ from: ANN, document: {} });
      await channel.labelChat({ chatId: ANN_CHAT, labelId: '1' });
      await channel.changeTimer({ from: ANN, seconds: 60 });
    },
  });
  await message(page, 'Hello').waitFor();
  await write(page, 'menu');
  await message(page, 'What would you like?').waitFor();
  await write(page, 'list');
  await message(page, 'Choose a pizza').waitFor();
  const check = async (where: string) => expect(await seriousProblems(page, where)).toEqual([]);
  await check('.phone');
  await phone(page).getByRole('button', { name: 'Chat menu' }).click();
  await page.getByRole('menu').waitFor();
  await check('.menu');
  await page.keyboard.press('Escape');
  await select(page, 'Attach', 'Picture…');
  await check('dialog');
});

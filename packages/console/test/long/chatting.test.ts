import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser } from '../browser.ts';
import { openPage } from '../open-page.ts';
import { ANN, act, BEN, field, GROUP, message, messages, openAnn, phone, select, write } from '../phone.ts';

afterAll(closeBrowser);

describe('chatting', () => {
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

  it('mutes a chat by the clock of the mock at that time', async (context) => {
    let now = Date.UTC(2026, 0, 1);
    const { page, whapi } = await openAnn(context, { bot: false, options: { clock: { now: () => now } } });
    await message(page, 'Hello').waitFor();
    now += 3_600_000;
    await select(page, 'Chat menu', 'Mute for 8 hours');
    const until = now + 8 * 3_600_000;
    await expect
      .poll(() => whapi.timeline.map((row) => (row.kind === 'step' && row.step.do === 'muteChat' ? row.step.with : {})))
      .toContainEqual(expect.objectContaining({ until }));
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
    await expect.poll(() => field(page).inputValue()).toBe('As I said');
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

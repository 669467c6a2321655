import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser } from '../browser.ts';
import { expectError, openPage } from '../open-page.ts';
import { ANN, ANN_CHAT, BEN, field, message, messages, openAnn, phone, scrollUp, select, write } from '../phone.ts';
import { seriousProblems } from '../serious-problems.ts';

afterAll(closeBrowser);

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

  it('says that the mock does not respond, and keeps what was written', async (context) => {
    const { page, served, serveAgain } = await openAnn(context, { bot: false });
    expectError(page, 'ERR_CONNECTION_REFUSED');
    expectError(page, 'ERR_INCOMPLETE_CHUNKED_ENCODING');
    expectError(page, 'ERR_CONNECTION_RESET');
    expectError(page, 'ERR_EMPTY_RESPONSE');
    await field(page).fill('Kept');
    await served.close();
    await phone(page).getByText('The mock does not respond. Your text is kept').waitFor();
    expect(await field(page).inputValue()).toBe('Kept');
    expect(await field(page).getAttribute('readonly')).not.toBeNull();
    expect(await phone(page).getByRole('button', { name: 'Send' }).isDisabled()).toBe(true);
    await serveAgain();
    await phone(page).getByText('The mock does not respond').waitFor({ state: 'detached' });
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

  it('shows the whole numbers of people without a name, and the ids of late rows', async (context) => {
    const { page } = await openPage(context, {
      bot: false,
      async before({ channel }) {
        for (const from of [ANN, '919900000174']) await channel.receiveMessage({ from, text: 'Hi' });
      },
    });
    const rows = phone(page).getByRole('navigation').getByRole('listitem');
    await expect.poll(() => rows.count()).toBe(2);
    const cut = (selector: string) =>
      page
        .locator(selector)
        .evaluateAll((all) =>
          all.filter((each) => each.scrollWidth > each.clientWidth).map((each) => each.textContent),
        );
    expect(await cut('.chat-name')).toEqual([]);
    const ids = page.locator('.entry-id');
    await ids.first().waitFor();
    await ids.first().evaluate((id) => {
      id.textContent = 'd100000';
    });
    expect(await cut('.entry-id')).toEqual([]);
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
      const poll = await channel.receiveMessage({ from: ANN, poll: { title: 'When?', options: ['Now'] } });
      await channel.vote({ from: ANN, messageId: poll.id, options: ['Now'] });
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
  const chosen = message(page, 'When?').getByRole('button', { name: 'Now 1 vote', pressed: true });
  await expect.poll(() => scrollUp(page).then(() => chosen.count())).toBe(1);
  const check = async (where: string) => expect(await seriousProblems(page, where)).toEqual([]);
  await check('.phone');
  await phone(page).getByRole('button', { name: 'Chat menu' }).click();
  await page.getByRole('menu').waitFor();
  await check('.menu');
  await page.keyboard.press('Escape');
  await select(page, 'Attach', 'Picture…');
  await check('dialog');
});

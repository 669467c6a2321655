import { describe, expect, it } from 'vitest';
import type { InitialNewsletter } from '../../channel/state/stored-newsletter.ts';
import { testGateway } from '../../testing/test-gateway.ts';
import { testNewsletter } from '../../testing/test-newsletter.ts';

const { id } = testNewsletter();
const from = '919984351847';
const idOf = (n: number) => `12036317174444781${n}@newsletter`;

/** Five newsletters, of which the account follows the second and owns the third. */
const many: InitialNewsletter[] = [
  { id: idOf(0), name: 'Alps', subscribers_count: 5, created_at: 30, country_code: 'CH' },
  { id: idOf(1), name: 'Beach', subscribers_count: 4, created_at: 20, country_code: 'au', role: 'subscriber' },
  { id: idOf(2), name: 'Coast', description: 'Not the ALPS', subscribers_count: 3, created_at: 50, role: 'owner' },
  { id: idOf(3), name: 'Dunes', subscribers_count: 2, created_at: 10, country_code: 'CH' },
  { id: idOf(4), name: 'Everest', subscribers_count: 1, created_at: 40 },
];

async function names(path: string): Promise<string[]> {
  const { json } = await testGateway({ newsletters: many }).call(`GET /newsletters${path}` as 'GET /');
  return json.newsletters.map(({ name }: { name: string }) => name[0]).join('');
}

it('lists the newsletters that the account follows or owns, by pages', async () => {
  expect(await names('')).toBe('BC');
  const { call } = testGateway({ newsletters: many });
  const { json } = await call('GET /newsletters?count=1&offset=1');
  expect(json).toMatchObject({ newsletters: [{ name: 'Coast', role: 'owner' }], count: 1, total: 2, offset: 1 });
});

it.each([
  ['/find', 'ABCDE'],
  ['/find?sort=asc', 'EDCBA'],
  ['/find?newsletter_field=creation_time', 'CEABD'],
  ['/find?newsletter_field=creation_time&sort=asc', 'DBAEC'],
  ['/find?search=alps', 'AC'],
  ['/find?search=nothing', ''],
  ['/find?country_code=ch', 'ACDE'],
  ['/find?country_code=AU&search=e', 'BCE'],
  ['/find?count=2', 'AB'],
  ['/recommended', 'ADE'],
  ['/recommended?country_code=AU', 'E'],
])('GET /newsletters%s has %s', async (path, expected) => {
  expect(await names(path)).toBe(expected);
});

it.each(['/find?sort=desc', '/recommended?'])('follows the cursors of GET /newsletters%s to the end', async (path) => {
  const { call } = testGateway({ newsletters: many });
  const whole = (await call(`GET /newsletters${path}` as 'GET /')).json;
  const seen: string[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < 6; page++) {
    const { json } = await call(`GET /newsletters${path}&count=2${cursor ? `&cursor=${cursor}` : ''}` as 'GET /');
    seen.push(...json.newsletters.map((each: { id: string }) => each.id));
    expect(json.page_info).toMatchObject({ previous_page: page > 0, ...(cursor && { start_cursor: cursor }) });
    cursor = json.page_info.end_cursor;
    if (!json.page_info.next_page) break;
  }
  expect(seen).toEqual(whole.newsletters.map((each: { id: string }) => each.id));
  expect(whole.page_info).toMatchObject({ next_page: false, previous_page: false });
});

it.each([
  '?count=0',
  '?count=501',
  '?offset=-1',
  '/find?newsletter_field=name',
  '/find?sort=up',
  '/find?count=x',
  '/find?cursor=elsewhere',
  '/recommended?cursor=',
  `/recommended?cursor=${idOf(2)}`,
  `/${idOf(0)}?user_role=king`,
  `/${idOf(0)}?user%20role=king`,
  `/${idOf(0)}/messages?count=0`,
  `/${idOf(0)}/messages?before=first`,
  `/${idOf(0)}/messages?after=-1`,
])('refuses GET /newsletters%s with 400', async (path) => {
  const { call } = testGateway({ newsletters: many });
  expect(await call(`GET /newsletters${path}` as 'GET /')).toMatchObject({ status: 400 });
});

it('has newsletters to find and follow when none are given, and none when the list is empty', async () => {
  const { call } = testGateway();
  expect(await call('GET /newsletters')).toMatchObject({ json: { newsletters: [], total: 0 } });
  const { newsletters } = (await call('GET /newsletters/recommended')).json;
  expect(newsletters.length).toBeGreaterThan(1);
  for (const { invite_code } of newsletters) {
    expect(invite_code).toMatch(/^[A-Za-z\d]{24}$/);
    expect(await call(`POST /newsletters/invite/${invite_code}/subscription`)).toMatchObject({ status: 200 });
  }
  expect(await call('GET /newsletters')).toMatchObject({ json: { total: newsletters.length } });
  const empty = testGateway({ newsletters: [] });
  expect(await empty.call('GET /newsletters/find')).toEqual({
    status: 200,
    json: { newsletters: [], page_info: { next_page: false, previous_page: false } },
  });
});

describe('GET /newsletters/{NewsletterID}/messages', () => {
  /** A newsletter with the messages 1 to 6, of which the fourth is a reaction and the second is deleted. */
  async function sixMessages() {
    const { whapi, call } = testGateway({ newsletters: [testNewsletter()] });
    const ids: string[] = [];
    for (const body of ['1', '2', '3']) {
      ids.push((await call('POST /messages/text', { to: id, body })).json.message.id);
    }
    await whapi.channel.react({ messageId: ids[0] as string, from, emoji: '👍' });
    for (const text of ['5', '6']) await whapi.channel.receiveMessage({ from, chatId: id, text });
    await call(`DELETE /messages/${ids[1]}`);
    return {
      async read(query: string) {
        const { json } = await call(`GET /newsletters/${id}/messages${query}`);
        const { messages, ...page } = json;
        return [messages.map(({ text }: { text: { body: string } }) => text.body).join(''), page.first, page.last];
      },
    };
  }

  it.each([
    ['', ['6531', 1, 6]],
    ['?count=2', ['65', 5, 6]],
    ['?count=2&before=5', ['31', 1, 3]],
    ['?before=1', ['', undefined, undefined]],
    ['?before=99', ['6531', 1, 6]],
    ['?count=2&after=1', ['53', 3, 5]],
    ['?after=5', ['6', 6, 6]],
    ['?after=99', ['', undefined, undefined]],
    ['?after=2&before=4', ['3', 3, 3]],
  ])('%s has the messages and indexes %j', async (query, expected) => {
    const { read } = await sixMessages();
    expect(await read(query)).toEqual(expected);
  });

  it('has the reactions to a message, and is 404 for a newsletter that does not exist', async () => {
    const { whapi, call } = testGateway({ newsletters: [testNewsletter()] });
    const { id: messageId } = (await call('POST /messages/text', { to: id, body: 'Hi' })).json.message;
    await whapi.channel.react({ messageId, from, emoji: '👍' });
    expect((await call(`GET /newsletters/${id}/messages`)).json).toMatchObject({
      messages: [{ id: messageId, reactions: [{ emoji: '👍', count: 1 }] }],
      total: 1,
      count: 100,
      offset: 0,
    });
    expect(await call(`GET /newsletters/${idOf(9)}/messages`)).toMatchObject({ status: 404 });
  });

  it('keeps the indexes over a snapshot', async () => {
    const { whapi, call } = testGateway({ newsletters: [testNewsletter()] });
    for (const body of ['1', '2']) await call('POST /messages/text', { to: id, body });
    await whapi.settled();
    const before = await call(`GET /newsletters/${id}/messages`);
    const other = testGateway({ newsletters: [] });
    await other.whapi.restore(JSON.parse(JSON.stringify(whapi.snapshot())));
    expect(await other.call(`GET /newsletters/${id}/messages`)).toEqual(before);
    expect(await other.call(`GET /newsletters/${id}`)).toEqual(await call(`GET /newsletters/${id}`));
  });
});

describe('POST /newsletters/link/{NewsletterInviteCode}', () => {
  it('sends a card with the link', async () => {
    const { call, told } = testGateway({ newsletters: [testNewsletter({ invite_code: 'Code' })] });
    const { status, json } = await call('POST /newsletters/link/Code', { to: from, body: 'Follow %URL%' });
    expect([status, json.sent, json.message.type]).toEqual([200, true, 'newsletter_invite']);
    expect(json.message.newsletter_invite).toEqual({
      body: 'Follow https://whatsapp.com/channel/Code',
      url: 'https://whatsapp.com/channel/Code',
      title: 'Weekend news',
      newsletter_id: id,
    });
    expect((await told()).slice(0, 2)).toEqual(['messages.post', 'chats.post']);
    expect(await call('POST /newsletters/link/Other', { to: from })).toMatchObject({ status: 404 });
    expect(await call('POST /newsletters/link/Code', {})).toMatchObject({ status: 400 });
  });
});

describe('POST /newsletters/{NewsletterID}/messages/{MessageID}/paid_partnership', () => {
  it('takes a message of a newsletter that the account writes in', async () => {
    const { whapi, call, told } = testGateway({ newsletters: [testNewsletter(), { id: idOf(1), name: 'Other' }] });
    const { id: messageId } = (await call('POST /messages/text', { to: id, body: 'Hi' })).json.message;
    const elsewhere = await whapi.channel.receiveMessage({ from, text: 'Hi' });
    await told();
    const statusOf = async (newsletter: string, message: string) =>
      (await call(`POST /newsletters/${newsletter}/messages/${message}/paid_partnership`)).status;
    expect(await statusOf(id, messageId)).toBe(200);
    expect(await statusOf(id, elsewhere.id)).toBe(404);
    expect(await statusOf(id, 'none-at.all')).toBe(404);
    expect(await statusOf(idOf(1), messageId)).toBe(401);
    expect(await statusOf(idOf(9), messageId)).toBe(404);
    expect(await told()).toEqual([]);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { testGateway } from '../../testing/test-gateway.ts';

const from = '919984351847';
let time = 0;
const { whapi, call } = testGateway({ clock: { now: () => 1_747_660_000_000 + 1_000 * time }, statusSteps: false });

/** The texts that a query finds. */
async function texts(path: string): Promise<string[]> {
  const { json } = await call(`GET ${path as '/'}`);
  return json.messages.map(({ type, text }: { type: string; text?: { body: string } }) => text?.body ?? type);
}

beforeAll(async () => {
  const first = await whapi.channel.receiveMessage({ from, text: 'one' });
  time = 10;
  await call('POST /messages/text', { to: from, body: 'two' });
  await whapi.channel.react({ messageId: first.id, emoji: '👍' });
  time = 20;
  await whapi.channel.receiveMessage({ from: '12025550143', text: 'three' });
});

it('lists the newest first, and what people said alone', async () => {
  expect(await texts('/messages/list')).toEqual(['three', 'two', 'one']);
  expect(await texts('/messages/list?sort=asc')).toEqual(['one', 'two', 'three']);
});

it('lists one chat', async () => {
  expect(await texts(`/messages/list/${from}@s.whatsapp.net`)).toEqual(['two', 'one']);
});

it.each([
  ['time_from=1747660010', ['three', 'two']],
  ['time_to=1747660010', ['two', 'one']],
  ['from_me=true', ['two']],
  ['from_me=false', ['three', 'one']],
  ['author=12025550143', ['three']],
  ['normal_types=false', ['three', 'action', 'two', 'one']],
  ['normal_types=true', ['three', 'two', 'one']],
  ['count=1&offset=1', ['two']],
])('takes %s', async (query, expected) => {
  expect(await texts(`/messages/list?${query}`)).toEqual(expected);
});

it('says where the page is', async () => {
  expect((await call('GET /messages/list?count=1&offset=1')).json).toMatchObject({ count: 1, offset: 1, total: 3 });
});

describe('a wrong query', () => {
  it.each(['time_from=yesterday', 'from_me=yes', 'normal_types=1', 'sort=up', 'count=501'])(
    'is refused: %s',
    async (query) => {
      expect(await call(`GET /messages/list?${query}`)).toMatchObject({ status: 400 });
    },
  );

  it('names a chat that is not there', async () => {
    expect(await call('GET /messages/list/120363271212442249@g.us')).toMatchObject({ status: 404 });
  });
});

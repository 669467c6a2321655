import { NextRequest, NextResponse } from 'next/server.js';
import { afterAll, expect, it } from 'vitest';
import { setupWhapi } from '../../src/node.ts';
import { requestsByMode } from './requests-by-mode.ts';

const url = 'https://bot.test/hook';
const received: string[] = [];

/** app/hook/[[...event]]/route.ts exports these. */
async function POST(request: NextRequest): Promise<NextResponse> {
  const { channel_id } = await request.json();
  received.push(`${request.method} ${request.nextUrl.pathname}`);
  return NextResponse.json({ channel_id });
}
const route = { POST, PATCH: POST, PUT: POST, DELETE: POST };

const whapi = setupWhapi();
whapi.connect(url, (request) => route[request.method as keyof typeof route](new NextRequest(request)));
afterAll(() => whapi.close());

it.each(requestsByMode)('delivers to a route handler of Next.js in %s mode', async (mode, requests) => {
  received.length = 0;
  whapi.subscribe({ url, mode });
  await whapi.emit('chats.patch');
  await whapi.emit('messages.post');
  expect(received).toEqual(requests);
  expect(whapi.deliveries.every(({ outcome }) => outcome === 'delivered')).toBe(true);
});

import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { GATEWAY_URL, setupWhapi } from './index.ts';

const whapi = setupWhapi({ allowedHosts: ['own.test'] });
const received: unknown[] = [];
const server = setupServer(
  ...whapi.handlers,
  http.post('https://own.test/hook', async ({ request }) => {
    received.push(await request.json());
    return HttpResponse.text('ok');
  }),
);

beforeAll(() => server.listen());
afterAll(() => server.close());

it("puts the handlers into a test's own server, which may serve the receiver as well", async () => {
  whapi.subscribe({ url: 'https://own.test/hook', events: ['messages.post'] });
  await fetch(`${GATEWAY_URL}/messages/text?token=test-token`, {
    method: 'POST',
    body: JSON.stringify({ to: '919984351847', body: 'Hi' }),
  });
  await whapi.settled();
  expect(whapi.deliveries).toMatchObject([{ event: 'messages.post', outcome: 'delivered' }]);
  expect(received).toMatchObject([{ messages: [{ from_me: true, text: { body: 'Hi' } }], channel_id: 'MANTIS-M72HC' }]);
});

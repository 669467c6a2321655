import { contractMatchers } from '@whapi-webhooks/contract';
import { examples } from '@whapi-webhooks/contract/examples';
import '@whapi-webhooks/mock/jest';
import { GATEWAY_URL, setupWhapi } from '@whapi-webhooks/mock/node';

expect.extend(contractMatchers);
const whapi = setupWhapi({ token: 'test-token', seed: 1 });
beforeAll(() => whapi.listen());
afterAll(() => whapi.close());

test('validates a payload', () => {
  expect(examples['chats.patch'].minimal).toMatchWebhook('chats.patch', { profile: 'strict' });
  expect({}).not.toMatchWebhook();
});

test('delivers what a request causes', async () => {
  whapi.connect('https://bot.test/hook', async () => new Response());
  const response = await fetch(`${GATEWAY_URL}/messages/text?token=test-token`, {
    method: 'POST',
    body: JSON.stringify({ to: '919984351847', body: 'Hi' }),
  });
  expect(response.status).toBe(200);
  await whapi.settled();
  expect(whapi).toHaveDelivered('messages.post', { messages: [{ id: expect.any(String), text: { body: 'Hi' } }] });
  expect(whapi).not.toHaveDelivered('labels.post');
});

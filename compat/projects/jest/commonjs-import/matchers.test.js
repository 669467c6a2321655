let GATEWAY_URL, examples, whapi;
beforeAll(async () => {
  const contract = await import('@whapi-webhooks/contract');
  const mock = await import('@whapi-webhooks/mock/node');
  await import('@whapi-webhooks/mock/jest');
  expect.extend(contract.contractMatchers);
  ({ GATEWAY_URL } = mock);
  ({ examples } = await import('@whapi-webhooks/contract/examples'));
  whapi = mock.setupWhapi({ token: 'test-token', seed: 1 });
  whapi.listen();
});
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

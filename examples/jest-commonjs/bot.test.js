'use strict';
const { createBot } = require('./bot.js');

let whapi, fromNodeListener;

beforeAll(async () => {
  process.env.WHAPI_TOKEN = 'test-token';
  // The packages are ES modules: `import()` loads them in each version of Jest and Node.
  const mock = await import('@whapi-webhooks/mock/node');
  ({ fromNodeListener } = mock);
  whapi = mock.setupWhapi({ token: 'test-token' });
  whapi.listen();
});
// A new bot for each test: after a reset, the mock starts over with the same ids.
beforeEach(() => whapi.connect('https://bot.test/hook', fromNodeListener(createBot())));
afterEach(() => whapi.reset());
afterAll(() => whapi.close());

test.each([
  ['sent twice', { type: 'duplicate' }],
  ['sent by number and by LID', { type: 'lid-duplicate' }],
  ['retried because the response came too late', { type: 'timeout' }],
])('thanks once for a message that is %s', async (_, fault) => {
  whapi.faults.add({ ...fault, event: 'messages.post', count: 1 });
  await whapi.channel.receiveMessage({ from: '919984351847', text: 'Here is my order' });
  await whapi.requested('POST /messages/text', { body: { body: 'Thank you!' }, status: 200 });
  await whapi.settled();

  const received = whapi.deliveries.filter(({ event }) => event === 'messages.post');
  expect(received.flatMap(({ attempts }) => attempts).length).toBeGreaterThan(1);
  expect(whapi.requests).toHaveLength(1);
});

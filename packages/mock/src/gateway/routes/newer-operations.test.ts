import { expect, it } from 'vitest';
import { testGateway } from '../../testing/test-gateway.ts';

const from = '919984351847';

it('lists what has a label', async () => {
  const { whapi, call } = testGateway({ labels: [{ id: '3', name: 'Pending payment', color: 'gold' }] });
  const message = await whapi.channel.receiveMessage({ from, text: 'Hi' });
  expect((await call('GET /labels/3')).json).toEqual({ chats: [], messages: [] });
  await call(`POST /labels/3/${from}`);
  await call(`POST /labels/3/${message.id}`);
  expect((await call('GET /labels/3')).json).toMatchObject({
    chats: [{ id: `${from}@s.whatsapp.net` }],
    messages: [{ id: message.id }],
  });
  await call(`DELETE /labels/3/${from}`);
  expect((await call('GET /labels/3')).json).toMatchObject({ chats: [], messages: [{ id: message.id }] });
  expect(await call('GET /labels/4')).toMatchObject({
    status: 404,
    json: { error: { message: 'Specified label not found' } },
  });
});

it('returns what contacts say about themselves', async () => {
  const contacts = [{ id: from, name: 'Gerald', status: 'At the beach' }];
  const { call } = testGateway({ contacts, unregistered: ['12025550143'] });
  expect((await call(`GET /contacts/${from}/about`)).json).toEqual({ about: 'At the beach' });
  expect((await call('GET /contacts/61280155346/about')).json).toEqual({ about: '' });
  await call('PUT /status', { status: 'On holiday' });
  expect((await call('GET /contacts/12025550199/about')).json).toEqual({ about: 'On holiday' });
  expect(await call('GET /contacts/12025550143/about')).toMatchObject({
    status: 404,
    json: { error: { message: 'Specified user not found' } },
  });
});

it('returns a call as it is now', async () => {
  const { whapi, call } = testGateway();
  const { id, ring } = await whapi.channel.call({ from });
  expect((await call(`GET /calls/${id}`)).json).toMatchObject({ id, status: 'initiated' });
  await ring();
  expect((await call(`GET /calls/${id}`)).json).toMatchObject({ id, status: 'ringing' });
  expect(await call('GET /calls/other')).toMatchObject({ status: 404, json: { error: { message: 'Call not found' } } });
});

it('removes a star', async () => {
  const { whapi, call } = testGateway();
  const { id } = await whapi.channel.receiveMessage({ from, text: 'Hi' });
  await call(`PUT /messages/${id}/star`, { starred: true });
  expect(await call(`DELETE /messages/${id}/star`)).toEqual({ status: 200, json: { success: true } });
  expect((await call(`GET /messages/${id}`)).json).not.toHaveProperty('starred');
  expect(await call('DELETE /messages/other/star')).toMatchObject({ status: 404 });
});

it('gives a login code by POST as by GET', async () => {
  const { whapi, call } = testGateway();
  expect(await call('POST /users/login/12025550199')).toMatchObject({ status: 409 });
  await whapi.channel.logOut();
  expect((await call('POST /users/login/12025550199')).json).toEqual({ code: expect.stringMatching(/^\w{4}-\w{4}$/) });
});

it('sends a quiz, in which one option can be chosen', async () => {
  const { whapi, call } = testGateway();
  const quiz = { to: from, title: 'What is 6 × 7?', options: ['54', '42'], correct_option_index: 1 };
  const { json } = await call('POST /messages/quiz', quiz);
  expect(json).toMatchObject({ sent: true, message: { type: 'poll', poll: { title: quiz.title, vote_limit: 1 } } });
  await whapi.channel.vote({ messageId: json.message.id, from, options: ['42'] });
  expect((await call(`GET /messages/${json.message.id}`)).json.poll.results).toMatchObject([
    { count: 0 },
    { count: 1 },
  ]);
  for (const wrong of [{ correct_option_index: 2 }, { correct_option_index: -1 }, { options: ['42', '42'] }]) {
    expect(await call('POST /messages/quiz', { ...quiz, ...wrong })).toMatchObject({ status: 400 });
  }
});

it.each([
  ['GET /bots', undefined, 'No source says what the service responds'],
  ['POST /messages/question', { to: from, body: 'Why?' }, 'No source shows the message that it sends'],
  ['POST /messages/x-y/comment', { body: 'Nice' }, 'No source says what the service responds'],
] as const)('says why it does not serve %s', async (operation, body, why) => {
  const { status, json } = await testGateway().call(operation, body);
  expect(status).toBe(501);
  expect(json.error.details).toContain(why);
});

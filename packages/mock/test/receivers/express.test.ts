import express from 'express';
import { afterAll, expect, it } from 'vitest';
import { setupWhapi } from '../../src/node.ts';
import { requestsByMode } from './requests-by-mode.ts';

const url = 'https://bot.test/hook';
const received: string[] = [];
const channels: string[] = [];

const app = express();
app.use(express.json());
app.all('/hook{/*event}', (request, response) => {
  received.push(`${request.method} ${request.path}`);
  channels.push(request.body.channel_id);
  response.sendStatus(200);
});

const whapi = setupWhapi();
whapi.connect(url, app);
afterAll(() => whapi.close());

it.each(requestsByMode)('delivers to an Express app in %s mode', async (mode, requests) => {
  received.length = 0;
  whapi.subscribe({ url, mode });
  await whapi.emit('chats.patch');
  await whapi.emit('messages.post');
  expect(received).toEqual(requests);
  expect(new Set(channels)).toEqual(new Set(['MANTIS-M72HC']));
});

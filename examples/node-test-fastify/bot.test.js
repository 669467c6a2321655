import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, afterEach, beforeEach, test } from 'node:test';
import { setupWhapi } from '@whapi-webhooks/mock/node';
import { createBot } from './bot.js';

process.env.WHAPI_TOKEN = 'test-token';
const whapi = setupWhapi({ token: 'test-token' });

whapi.listen(); // From here on, the mock answers requests to https://gate.whapi.cloud.

// A new bot for each test: after a reset, the mock starts over with the same ids.
beforeEach(() => whapi.connect('https://bot.test/hook', createBot()));
afterEach(() => whapi.reset());
after(() => whapi.close());

const story = JSON.parse(await readFile(new URL('story.json', import.meta.url), 'utf8'));

test(story.title, async () => {
  await whapi.play(story);
  assert.equal(whapi.requests.length, 1);
});

test('takes part in a built-in scenario without an answer', async () => {
  await whapi.play('support-conversation');
  await whapi.settled();
  assert.ok(whapi.deliveries.every(({ outcome }) => outcome === 'delivered'));
});

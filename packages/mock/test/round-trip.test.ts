import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequestListener } from '@remix-run/node-fetch-server';
import { afterEach, describe, expect, it } from 'vitest';
import { type NodeWhapi, type ScenarioInput, serveWhapi, setupWhapi, type WhapiOptions } from '../src/node.ts';
import { scenarios } from '../src/scenarios/index.ts';
import { type BotOptions, createBot } from './round-trip/bot.ts';
import { comparable, withoutPlaceAndTime } from './round-trip/comparable.ts';

const hook = 'https://bot.test/hook';
const anna = '919984351847';
const bert = '12025550143';
const closing: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A mock with the bot in the same process. */
function setup(options: WhapiOptions = {}, bot: BotOptions = {}): NodeWhapi {
  const whapi = setupWhapi({ clock: 'virtual', ...options });
  whapi.listen();
  closing.push(() => whapi.close({ breakOff: true }));
  whapi.connect(hook, createBot(bot).fetch);
  return whapi;
}

/** A call of the control plane of a mock. */
async function controlOf(whapi: NodeWhapi) {
  const { controlUrl, url, close } = await serveWhapi(whapi);
  closing.push(close);
  const call = async (method: string, path: string, body?: object) => {
    const response = await fetch(controlUrl + path, {
      method,
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (response.status !== 200) throw new Error(`${method} ${path}: ${text}`);
    return JSON.parse(text);
  };
  return { call, url };
}

/** A long story, told by all ways in. */
async function liveThrough(whapi: NodeWhapi): Promise<void> {
  // By TypeScript.
  const { channel } = whapi;
  const hello = await channel.receiveMessage({ from: anna, fromName: 'Anna', text: 'Hi' });
  const greeted = await whapi.requested('POST /messages/text', { body: { body: 'Hello!' } });
  const greeting = (greeted.answer as { message: { id: string } }).message.id;
  await channel.react({ messageId: greeting, from: anna, emoji: '❤️' });
  await channel.editMessage({ messageId: hello.id, text: 'Hi there' });
  await whapi.settled();
  await channel.receiveMessage({ from: bert, text: 'menu' });
  await whapi.clock.advance('2s');
  const { body } = await channel.receiveMessage({ from: bert, document: { bytes: new TextEncoder().encode('A bill') } }).then(
    (message) => ({ body: message }),
  );
  await channel.deleteMessage({ messageId: body.id });

  // By a played scenario.
  await whapi.play({
    steps: [
      { do: 'createGroup', with: { subject: 'Friday', participants: [anna, bert], from: anna } as never, as: 'group' },
    ],
  }).catch(() => {});
  await whapi.play({
    steps: [
      { do: 'addFault', with: { type: 'status', status: 503, event: 'messages.post', count: 2 }, as: 'outage' },
      { do: 'receiveMessage', with: { from: anna, text: 'order' }, as: 'order' },
      { do: 'advance', with: { by: '20s' } },
      { do: 'removeFaults' },
      { do: 'receiveCall', with: { from: bert }, as: 'ring' },
      { do: 'missCall', with: { callId: { $from: 'ring', at: '/id' } } },
      { do: 'call', with: { operation: 'POST /messages/text', body: { to: bert, body: 'Not now' } }, as: 'own' },
      { do: 'react', with: { messageId: { $from: 'own', at: '/body/message/id' }, from: bert, emoji: '👎' } },
      { do: 'emit', with: { event: 'labels.delete', overrides: { labels_removed: ['3'] } } },
    ],
  });

  // By the control plane.
  const { call } = await controlOf(whapi);
  whapi.linkMediaTo('https://gate.whapi.cloud');
  await call('POST', '/channel/muteChat', { chatId: anna });
  await call('POST', '/channel/labelChat', { chatId: bert, labelId: '7' });
  await call('POST', '/channel/pinChat', { chatId: anna });
  await call('POST', '/channel/archiveChat', { chatId: bert });
  await call('POST', '/channel/changeTimer', { from: anna, seconds: 604_800 });
  const { id } = await call('POST', '/faults', { type: 'delay', by: '2s' });
  const menu = whapi.requests.find(({ operation }) => operation === 'POST /messages/interactive');
  const messageId = (menu?.answer as { message: { id: string } }).message.id;
  await call('POST', '/channel/choose', { messageId, from: bert, optionId: 'tea' });
  await call('POST', '/clock/advance', { by: '5s' });
  await call('DELETE', `/faults/${id}`);
  await call('POST', '/channel/readMessages', { from: bert });
  await call('POST', '/settle');
}

describe('on a virtual clock', () => {
  it('plays to the same timeline, byte for byte', async () => {
    const lived = setup();
    await liveThrough(lived);
    const scenario = lived.export({ as: 'scenario' });
    console.log(JSON.stringify(scenario, null, 1));
    console.log(lived.export({ as: 'test' }));
    expect(JSON.parse(JSON.stringify(scenario))).toEqual(scenario);
    await lived.close();
    const played = setup();
    await played.play(scenario);
    expect(comparable(played.timeline)).toEqual(comparable(lived.timeline));
    expect(lived.timeline.length).toBeGreaterThan(100);
  });
});

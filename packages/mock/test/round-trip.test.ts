import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { createRequestListener } from '@remix-run/node-fetch-server';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  type NodeWhapi,
  type ScenarioInput,
  serveWhapi,
  setupWhapi,
  type TimelineRow,
  type WhapiOptions,
} from '../src/node.ts';
import { scenarios } from '../src/scenarios/index.ts';
import { type BotOptions, createBot } from './round-trip/bot.ts';
import { comparable, withoutPlaceAndTime } from './round-trip/comparable.ts';

const hook = 'https://bot.test/hook';
const anna = '919984351847';
const bert = '12025550143';
const folder = path.join(import.meta.dirname, '../test-results/round-trip');
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

/** Lets something happen to a mock, and ends it: another one can use its token then. */
async function live(
  story: (whapi: NodeWhapi) => Promise<unknown>,
  options: WhapiOptions = {},
  bot: BotOptions = {},
): Promise<NodeWhapi> {
  const whapi = setup(options, bot);
  await story(whapi);
  await whapi.close({ breakOff: true });
  return whapi;
}

/** A long story, by all ways in. */
async function longStory(whapi: NodeWhapi): Promise<void> {
  await byTypeScript(whapi);
  await byScenario(whapi);
  await byControlPlane(whapi);
}

async function byTypeScript(whapi: NodeWhapi): Promise<void> {
  const { channel } = whapi;
  const hello = await channel.receiveMessage({ from: anna, fromName: 'Anna', text: 'Hi' });
  const greeted = await whapi.requested('POST /messages/text', { body: { body: 'Hello!' } });
  const greeting = (greeted.answer as { message: { id: string } }).message.id;
  await channel.react({ messageId: greeting, from: anna, emoji: '❤️' });
  await channel.editMessage({ messageId: hello.id, text: 'Hi there' });
  await whapi.settled();
  // The bot says the same once more.
  await channel.receiveMessage({ from: anna, text: 'Hi again' });
  await channel.receiveMessage({ from: bert, text: 'menu' });
  await whapi.clock.advance('2s');
  const bill = new TextEncoder().encode('A bill');
  const { id: messageId } = await channel.receiveMessage({ from: bert, document: { bytes: bill } });
  await channel.deleteMessage({ messageId });
  // What is refused changes nothing.
  await expect(channel.pinChat({ chatId: '61371989950' })).rejects.toThrow();
  await expect(whapi.delivered('calls.post', {}, { within: '3s' })).rejects.toThrow();
  const group = await channel.addToGroup({ name: 'Friday', from: anna });
  await channel.joinGroup({ groupId: group.id, from: bert });
  await channel.receiveMessage({ from: anna, chatId: group.id, text: 'Hi' });
  const { invite_code } = await channel.createGroup({ name: 'Saturday', from: anna });
  await whapi.step('call', { operation: 'PUT /groups', body: { invite_code } });
  const call = await channel.call({ from: bert });
  await call.ring();
  await call.miss();
}

async function byScenario(whapi: NodeWhapi): Promise<void> {
  await whapi.play({
    steps: [
      { do: 'addFault', with: { type: 'status', status: 503, event: 'messages.post', count: 2 }, as: 'outage' },
      { do: 'receiveMessage', with: { from: anna, text: 'order' }, as: 'order' },
      { do: 'advance', with: { by: '20s' } },
      { do: 'removeFaults' },
      { do: 'addFault', with: { type: 'api-status', status: 500, operation: 'POST /messages/text', count: 1 } },
      { do: 'receiveMessage', with: { from: anna, text: 'Hi' } },
      { do: 'settle' },
      { do: 'call', with: { operation: 'POST /messages/text', body: { to: bert, body: 'Not now' } }, as: 'own' },
      { do: 'react', with: { messageId: { $from: 'own', at: '/body/message/id' }, from: bert, emoji: '👎' } },
      { do: 'emit', with: { event: 'labels.delete', overrides: { labels_removed: ['3'] } } },
    ],
  });
}

async function byControlPlane(whapi: NodeWhapi): Promise<void> {
  const { call } = await controlOf(whapi);
  whapi.linkMediaTo('https://gate.whapi.cloud');
  await call('POST', '/channel/muteChat', { chatId: anna });
  await call('POST', '/channel/labelChat', { chatId: bert, labelId: '7' });
  await call('POST', '/channel/pinChat', { chatId: anna });
  await call('POST', '/channel/archiveChat', { chatId: bert });
  await call('POST', '/channel/changeTimer', { from: anna, seconds: 604_800 });
  const { id } = await call('POST', '/faults', { type: 'delay', by: '2s' });
  const menu = whapi.requests.find(({ operation }) => operation === 'POST /messages/interactive');
  const messageId = (menu!.answer as { message: { id: string } }).message.id;
  await call('POST', '/channel/choose', { messageId, from: bert, optionId: 'tea' });
  await call('POST', '/clock/advance', { by: '5s' });
  await call('DELETE', `/faults/${id}`);
  await call('POST', '/channel/readMessages', { from: bert });
  await call('POST', '/settle');
}

beforeAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
});

function instead(text: string, what: string, by: string): string {
  expect(text).toContain(what);
  return text.replace(what, by);
}

/** An exported test that uses the sources instead of what was built. */
const withSources = (test: string) => instead(test, "'@whapi-webhooks/mock/node'", "'../../../src/node.ts'");

/** Runs an exported test with Vitest, in a process of its own, beside an app. */
async function runTest(name: string, test: string, greeting: string) {
  const own = path.join(folder, name);
  await mkdir(own);
  // The timeline in a file.
  const written = withSources(test);
  const close = `async () => {
  await (await import('node:fs/promises')).writeFile(import.meta.dirname + '/timeline.json', JSON.stringify(whapi.timeline));
  await whapi.close();
}`;
  await writeFile(path.join(own, 'story.ts'), instead(written, '() => whapi.close()', close));
  await writeFile(
    path.join(own, 'app.ts'),
    `import { createBot } from '../../../test/round-trip/bot.ts';\nexport const app = createBot({ greeting: ${JSON.stringify(greeting)} });\n`,
  );
  await writeFile(path.join(own, 'vitest.config.ts'), "export default { test: { include: ['story.ts'] } };\n");
  const vitest = path.join(import.meta.dirname, '../../../node_modules/vitest/vitest.mjs');
  const run = promisify(execFile)(process.execPath, [vitest, 'run', '--root', own], {
    env: { ...process.env, NO_COLOR: '1' },
  });
  const result = await run.then(
    ({ stdout }) => ({ passed: true, output: stdout }),
    ({ stdout, stderr }) => ({ passed: false, output: `${stdout}${stderr}` }),
  );
  const timeline: TimelineRow[] = JSON.parse(await readFile(path.join(own, 'timeline.json'), 'utf8'));
  return { ...result, timeline };
}

describe('on a virtual clock, what happened', () => {
  it('plays to the same timeline, byte for byte', async () => {
    const lived = await live(longStory);
    expect(lived.timeline.length).toBeGreaterThan(150);
    const scenario = lived.export({ as: 'scenario' });
    const file = JSON.stringify(scenario);
    expect(JSON.parse(file)).toEqual(scenario);
    const played = await live((whapi) => whapi.play(JSON.parse(file)));
    expect(comparable(played.timeline)).toEqual(comparable(lived.timeline));
    // An export of what an export did is the same.
    expect(JSON.stringify(played.export({ as: 'scenario' }))).toBe(file);
  });

  it('plays with other ids as well: generated ones are references', async () => {
    const lived = await live(longStory);
    const played = await live((whapi) => whapi.play(lived.export({ as: 'scenario' })), { seed: 2 });
    const briefly = ({ timeline }: NodeWhapi) =>
      timeline.flatMap((row) => (row.kind === 'delivery' ? `${row.delivery.event} ${row.delivery.outcome}` : []));
    expect(briefly(played)).toEqual(briefly(lived));
    const ids = ({ requests }: NodeWhapi) =>
      requests.map(({ answer }) => (answer as { message?: { id: string } }).message?.id);
    expect(ids(played)).not.toEqual(ids(lived));
  });

  it('becomes a test that passes, and has the same timeline', async () => {
    const lived = await live(longStory);
    const { passed, output, timeline } = await runTest(
      'passes',
      lived.export({ as: 'test', title: "Anna's order" }),
      'Hello!',
    );
    expect(passed, output).toBe(true);
    expect(output).toContain('1 passed');
    expect(comparable(timeline)).toEqual(comparable(lived.timeline));
  });

  it('becomes a test that TypeScript accepts, whatever the app requested', async () => {
    const lived = await live(async (whapi) => {
      await longStory(whapi);
      const headers = { authorization: 'Bearer test-token' };
      const post = (path: string, body: BodyInit, type?: string) =>
        fetch(`https://gate.whapi.cloud${path}`, {
          ...{ method: 'POST', body, headers: { ...headers, ...(type && { 'content-type': type }) } },
        });
      const form = new FormData();
      form.set('to', anna);
      form.set('media', new File(['x'], "a'*/.png", { type: 'image/png' }));
      const json = 'application/json';
      await post('/messages/image', form);
      await post('/messages/text', JSON.stringify({ to: anna, body: 'Hi', undeclared: [1] }), json);
      await post('/messages/text', JSON.stringify({ to: anna, body: 5 }), json);
      await post('/messages/text', '{"to":', json);
      await post('/messages/text', `to=${anna}&body=Hi&view_once=true`, 'application/x-www-form-urlencoded');
      await post('/newsletters', JSON.stringify({ name: 5 }), json);
      await post('/users/logout', JSON.stringify({ x: 5 }), json);
    });
    const own = path.join(folder, 'types');
    await mkdir(own);
    const test = lived.export({ as: 'test' });
    // Where the body is known to be as declared, its type holds: six are not, and a fault kept one from being checked.
    expect(test.match(/ as never/g)).toHaveLength(7);
    await writeFile(path.join(own, 'story.ts'), withSources(test));
    await writeFile(
      path.join(own, 'app.ts'),
      `import { createBot } from '../../../test/round-trip/bot.ts';\nexport const app = createBot();\n`,
    );
    const options = { extends: '../../../tsconfig.json', include: ['*.ts'], exclude: [] };
    await writeFile(path.join(own, 'tsconfig.json'), JSON.stringify(options));
    const tsc = path.join(import.meta.dirname, '../../../node_modules/typescript/bin/tsc');
    const output = await promisify(execFile)(process.execPath, [tsc, '-p', own]).then(
      () => '',
      ({ stdout }) => stdout,
    );
    expect(output).toBe('');
  });

  it('becomes a test that fails for a bot that answers something else, with the nearest miss', async () => {
    const lived = await live(byTypeScript);
    const { passed, output } = await runTest('fails', lived.export({ as: 'test' }), 'Good day!');
    expect(passed).toBe(false);
    expect(output).toContain('RequestAssertionError');
    expect(output).toContain('- expected "Hello!"');
    expect(output).toContain('+ received "Good day!"');
  });

  it('fails as a scenario for a bot that says it once too few', async () => {
    const twice = async (whapi: NodeWhapi) => {
      for (const text of ['Hi', 'Hi']) await whapi.channel.receiveMessage({ from: anna, text });
      await whapi.settled();
    };
    const lived = await live(async (whapi) => {
      whapi.connect(hook, async (request) => {
        const { messages = [] } = (await request.json()) as { messages?: { from_me: boolean }[] };
        if (messages.some(({ from_me }) => !from_me)) await say('Yes');
        return new Response();
      });
      await twice(whapi);
    });
    const scenario = lived.export({ as: 'scenario' });
    expect(scenario.steps.at(-1)).toMatchObject({ do: 'expectRequested', with: { count: 2 } });
    const once = setup();
    let isFirst = true;
    once.connect(hook, async (request) => {
      const { messages = [] } = (await request.json()) as { messages?: { from_me: boolean }[] };
      if (messages.some(({ from_me }) => !from_me) && isFirst) {
        isFirst = false;
        await say('Yes');
      }
      return new Response();
    });
    await expect(once.play(scenario)).rejects.toThrow('to be requested 2 times');
  });

  it('plays to the same timeline with a bot that responds first and acts then', async () => {
    const late = { isLate: true };
    const story = async (whapi: NodeWhapi) => {
      await whapi.channel.receiveMessage({ from: anna, text: 'Hi' });
      const { answer } = await whapi.requested('POST /messages/text');
      const messageId = (answer as { message: { id: string } }).message.id;
      await whapi.channel.react({ messageId, from: anna, emoji: '❤️' });
      await whapi.clock.advance('5s');
    };
    const lived = await live(story, {}, late);
    const played = await live((whapi) => whapi.play(lived.export({ as: 'scenario' })), {}, late);
    expect(comparable(played.timeline)).toEqual(comparable(lived.timeline));
    expect(lived.requests[0]?.at).toBe(lived.timeline[0]?.at);
  });
});

async function say(body: string): Promise<void> {
  await fetch('https://gate.whapi.cloud/messages/text', {
    method: 'POST',
    headers: { authorization: 'Bearer test-token', 'content-type': 'application/json' },
    body: JSON.stringify({ to: anna, body }),
  });
}

it.each(scenarios.map(({ name }) => name))(
  'the built-in scenario %s is exported, and plays to the same',
  async (name) => {
    const lived = await live((whapi) => whapi.play(name));
    const scenario = lived.export({ as: 'scenario' });
    const played = await live((whapi) => whapi.play(scenario));
    expect(comparable(played.timeline)).toEqual(comparable(lived.timeline));
    expect(lived.export({ as: 'test' })).toContain('await whapi.');
  },
);

describe('in real time and over HTTP, what happened', () => {
  /** A served mock, and the bot in a server of its own. */
  async function serve() {
    const whapi = setupWhapi({ statusSteps: false });
    const { call, url } = await controlOf(whapi);
    closing.push(() => whapi.close({ breakOff: true }));
    const bot = createBot({ gateway: () => url });
    const server = createServer(createRequestListener((request: Request) => bot.fetch(request)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(() => {
      server.close();
      server.closeAllConnections();
    });
    whapi.subscribe({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` });
    return { whapi, call };
  }

  it('plays to the same timeline but for ports, times and latencies', async () => {
    const { whapi: lived, call } = await serve();
    const wait = (body: string) =>
      call('POST', '/wait', { requested: { operation: 'POST /messages/text', matcher: { body: { body } } } });
    const hello = await call('POST', '/channel/receiveMessage', { from: anna, text: 'Hi' });
    const { match } = await wait('Hello!');
    await call('POST', '/settle');
    await call('POST', '/channel/react', { messageId: match.answer.message.id, from: anna, emoji: '❤️' });
    await call('POST', '/settle');
    await call('POST', '/faults', { type: 'status', status: 500, event: 'messages.post', count: 1 });
    await call('POST', '/channel/editMessage', { messageId: hello.id, text: 'Hi there' });
    await call('POST', '/clock/advance', { by: '10s' });
    await wait('You changed your mind');
    await call('POST', '/channel/receiveMessage', { from: anna, text: 'order' });
    // The last one: a bot in another process may ask for something only after everything seems settled.
    await call('POST', '/wait', { requested: { operation: 'POST /labels/{LabelID}/{AssociationID}' } });
    await call('POST', '/settle');
    const scenario: ScenarioInput = await call('GET', '/export');
    const { whapi: played, call: callPlayed } = await serve();
    await callPlayed('POST', '/scenarios', scenario as object);
    expect(comparable(played.timeline, withoutPlaceAndTime)).toEqual(comparable(lived.timeline, withoutPlaceAndTime));
    expect(lived.requests.length).toBe(5);
  });
});

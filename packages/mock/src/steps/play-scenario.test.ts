import type { ScenarioFile } from '@whapi-webhooks/types/steps';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { setupWhapi } from '../setup-whapi.ts';
import { testGateway } from '../testing/test-gateway.ts';
import { ScenarioError } from './scenario-error.ts';

const from = '919984351847';
const hello = { do: 'receiveMessage', with: { from, text: 'Hi' }, as: 'hello' } as const;

afterEach(() => vi.unstubAllGlobals());

async function errorOf(playing: Promise<unknown>): Promise<ScenarioError> {
  const error = await playing.then(undefined, (error: ScenarioError) => error);
  expect(error).toBeInstanceOf(ScenarioError);
  return error as ScenarioError;
}

describe('a scenario', () => {
  it('is played in order, and its steps use what earlier ones returned', async () => {
    const { whapi, told } = testGateway();
    const story: ScenarioFile = {
      steps: [hello, { do: 'react', with: { messageId: { $from: 'hello', at: '/id' }, emoji: '👍' }, as: 'reaction' }],
    };
    const { results } = await whapi.play(story);
    expect(results).toMatchObject({
      hello: { type: 'text', text: { body: 'Hi' } },
      reaction: { type: 'action', action: { type: 'reaction', target: (results.hello as { id: string }).id } },
    });
    expect(await told()).toEqual(['messages.post', 'chats.post', 'messages.post', 'messages.patch']);
  });

  it('may refer to everything that a step returned, and to items', async () => {
    const { whapi } = testGateway();
    const { results } = await whapi.play({
      steps: [
        { do: 'call', with: { operation: 'GET /labels' }, as: 'labels' },
        { do: 'emit', with: { event: 'labels.delete', overrides: { labels_removed: ['3'] } }, as: 'sent' },
        { do: 'send', with: { webhook: { $from: 'sent', at: '/0/webhook' } }, as: 'again' },
      ],
    });
    expect(results.labels).toEqual({ status: 200, body: [] });
    expect(results.again).toMatchObject([{ id: 'd2', event: 'labels.delete', webhook: { labels_removed: ['3'] } }]);
  });

  it('may have the form in which TypeScript reads JSON', async () => {
    const { whapi } = testGateway();
    const story = JSON.parse(JSON.stringify({ name: 'story', steps: [hello] })) as {
      name: string;
      steps: ({ do: string; with: { from: string }; as?: undefined } | { do: string; as: string })[];
    };
    expect(await whapi.play(story)).toMatchObject({ results: { hello: { from } } });
  });

  it('expects what happens after it began only: a bot that stops responding fails the second time', async () => {
    const { whapi, call } = testGateway();
    let isWorking = true;
    whapi.connect('https://bot.example/', async (request) => {
      const { messages = [] } = await request.json();
      if (isWorking && messages.some((message: { from_me: boolean }) => !message.from_me))
        await call('POST /messages/text', { to: from, body: 'Hello' });
      return new Response();
    });
    const requested = { do: 'expectRequested', with: { operation: 'POST /messages/text' } } as const;
    const delivered = { do: 'expectDelivered', with: { event: 'messages.post' } } as const;
    const story: ScenarioFile = { steps: [hello, delivered, requested] };
    await whapi.play(story);
    await whapi.settled();
    isWorking = false;
    const error = await errorOf(whapi.play(story));
    expect(error.message).toMatch(
      /r1 matches, but was there before the scenario began\. Since then, the app made no request/,
    );
    expect((await errorOf(whapi.play({ steps: [delivered] }))).message).toMatch(/d1 matches, but was there before/);
    await expect(whapi.step('expectRequested', requested.with)).resolves.toMatchObject({ id: 'r1' });
  });

  it('sends no request: neither its calls nor its deliveries leave the process', async () => {
    const fetch = vi.fn(() => Promise.reject(new Error('no network')));
    vi.stubGlobal('fetch', fetch);
    const { whapi, told } = testGateway();
    await whapi.play('support-conversation');
    expect(await told()).toContain('chats.patch');
    expect(fetch).not.toHaveBeenCalled();
  });

  it('calls the REST API with whatever token the mock has', async () => {
    const whapi = setupWhapi({ clock: 'virtual', token: 'other' });
    await whapi.play('outgoing-chat');
    whapi.faults.add({ type: 'api-status', status: 500 });
    await whapi.play('outgoing-chat');
    expect(whapi.faults.active).toHaveLength(1);
  });

  it('takes the bytes of a file as base64', async () => {
    const { whapi } = testGateway();
    const { results } = await whapi.play({
      steps: [{ do: 'receiveMessage', with: { from, document: { bytes: btoa('hello') } }, as: 'file' }],
    });
    expect(results.file).toMatchObject({ document: { file_size: 5 } });
    const error = await errorOf(
      whapi.play({ steps: [{ do: 'receiveMessage', with: { from, image: { bytes: '!' } } }] }),
    );
    expect(error.message).toMatch(
      /step 1 \(\/steps\/0\): Failed to read the file: "image.bytes" is not base64\. Encode/,
    );
  });

  it('is not changed', async () => {
    const { whapi } = testGateway();
    const story: ScenarioFile = { steps: [hello, { do: 'vote', with: { messageId: 'x', options: [] } }] };
    const before = structuredClone(story);
    await errorOf(whapi.play(story));
    expect(story).toEqual(before);
  });
});

describe('unless', () => {
  const meet: ScenarioFile = {
    steps: [
      { do: 'call', with: { operation: `GET /chats/${from}`, accept: [404] }, as: 'chat' },
      { ...hello, unless: { $from: 'chat', at: '/body/id' } },
      { do: 'pinChat', with: { chatId: from } },
    ],
  };

  it('skips a step if an earlier one returned the value', async () => {
    const { whapi, told } = testGateway();
    const first = await whapi.play(meet);
    expect(first.results).toHaveProperty('hello');
    await told();
    const second = await whapi.play(meet);
    expect(Object.keys(second.results)).toEqual(['chat']);
    expect(await told()).not.toContain('messages.post');
  });

  it('lets nobody refer to the result of a step that was skipped', async () => {
    const { whapi } = testGateway();
    const react = { do: 'react', with: { messageId: { $from: 'hello', at: '/id' }, emoji: 'x' } } as const;
    const story: ScenarioFile = { steps: [...meet.steps, react] };
    await whapi.play(story);
    const { issues, message } = await errorOf(whapi.play(story));
    expect(issues).toMatchObject([{ code: 'unknown_reference', pointer: '/steps/3/with/messageId', step: 4 }]);
    expect(message).toContain('the step "hello" was skipped, so it returned nothing. Remove its "unless"');
  });
});

describe('expectations', () => {
  const matching = (body: string): ScenarioFile => ({
    name: 'story',
    steps: [
      hello,
      {
        do: 'expectDelivered',
        with: { event: 'messages.post', matcher: { messages: [{ text: { body } }] } },
        as: 'found',
      },
    ],
  });

  it('return the delivery that matches', async () => {
    const { results } = await testGateway().whapi.play(matching('Hi'));
    expect(results.found).toMatchObject({ event: 'messages.post', outcome: 'delivered' });
  });

  it('fail with the nearest miss', async () => {
    const error = await errorOf(testGateway().whapi.play(matching('Ho')));
    expect(error.message).toMatch(
      /^Failed to play story: step 2 \(\/steps\/1\): Expected messages\.post to be delivered/,
    );
    expect(error.message).toContain('- expected "Ho"');
    expect(error.issues).toMatchObject([{ code: 'step_failed', pointer: '/steps/1', step: 2 }]);
    expect((error.cause as Error).name).toBe('DeliveryAssertionError');
  });
});

describe('stops', () => {
  it('before the first step when anything is wrong', async () => {
    const { whapi } = testGateway();
    const steps = [hello, { do: 'recieveMessage', with: {} }];
    const error = await errorOf(whapi.play({ steps }));
    expect(error.message).toBe(
      'Failed to play a scenario: step 2 (/steps/1/do): there is no step "recieveMessage". Did you mean "receiveMessage"?',
    );
    expect(whapi.deliveries).toEqual([]);
  });

  it('at the first step that fails', async () => {
    const { whapi } = testGateway();
    const steps = [hello, { do: 'pinChat', with: { chatId: '12025550143' } }, hello].map((step, i) => ({
      ...step,
      as: `s${i}`,
    }));
    const error = await errorOf(whapi.play({ steps }));
    expect(error.issues[0].step).toBe(2);
    expect(whapi.deliveries.map(({ event }) => event)).toEqual(['messages.post', 'chats.post']);
  });

  it('when a reference leads to nothing', async () => {
    const { whapi } = testGateway();
    const react = { do: 'react', with: { messageId: { $from: 'hello', at: '/idd' }, emoji: 'x' } } as const;
    const error = await errorOf(whapi.play({ steps: [hello, react] }));
    expect(error.message).toBe(
      'Failed to play a scenario: step 2 (/steps/1/with/messageId): "hello" has no /idd: there is no "idd" in it. Did you mean "id"?',
    );
  });

  it('at the limit, when a step never ends', async () => {
    const whapi = setupWhapi();
    whapi.connect('https://bot.test/hook', () => new Response());
    const forever = { do: 'expectDelivered', with: { event: 'calls.post', within: '1d' } } as const;
    const error = await errorOf(whapi.play({ steps: [forever] }, { limit: 20 }));
    expect(error.issues).toMatchObject([{ code: 'over_limit', step: 1 }]);
    expect(error.message).toContain('expectDelivered did not end within 20 ms, the limit of the scenario');
  });

  it('at what contains itself, or has too many levels', async () => {
    const { whapi } = testGateway();
    const webhook: Record<string, unknown> = {};
    webhook.webhook = webhook;
    const deep = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`);
    const branching: Record<string, unknown> = {};
    Object.assign(branching, { left: branching, right: branching });
    for (const value of [webhook, branching, { deep }]) {
      const error = await errorOf(whapi.play({ steps: [{ do: 'send', with: { webhook: value } }] }));
      expect(error.message).toContain('the scenario: it is nested too deeply, or contains itself');
    }
  });

  it('at a call that is refused, unless its status is accepted', async () => {
    const { whapi } = testGateway();
    const call = { operation: 'GET /chats/12025550143' };
    await expect(whapi.play({ steps: [{ do: 'call', with: call }] })).rejects.toThrow(
      /Failed to call GET \/chats\/12025550143: the gateway responded 404 .* Correct the call, or add the status to "accept"/,
    );
    const { results } = await whapi.play({ steps: [{ do: 'call', with: { ...call, accept: [404] }, as: 'chat' }] });
    expect(results.chat).toMatchObject({ status: 404, body: { error: { code: 404 } } });
  });
});

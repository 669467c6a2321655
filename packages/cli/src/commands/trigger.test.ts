import type { WebhookOf } from '@whapi-webhooks/types';
import { describe, expect, it } from 'vitest';
import { run } from '../main.ts';
import { startReceiver } from '../test/start-receiver.ts';
import { tempFolder } from '../test/temp-folder.ts';
import { testIo } from '../test/test-io.ts';

const TO = ['--to', 'http://localhost'];

async function trigger(...argv: string[]) {
  const io = testIo();
  const exitCode = await run(['trigger', ...argv], io);
  return { exitCode, out: io.stdout.text, err: io.stderr.text };
}

describe('an event', () => {
  it.each([
    ['body', 'POST /hook'],
    ['path', 'POST /hook/chats/patch'],
    ['method', 'PATCH /hook/chats'],
  ])('is sent in %s mode', async (mode, line) => {
    const receiver = await startReceiver();
    const { exitCode, out } = await trigger('chats.patch', '--to', receiver.url, '--mode', mode);
    expect(receiver.received.map((request) => request.line)).toEqual([line]);
    expect(out).toMatch(/^✓ chats\.patch .* 200 {2}\d+ ms\n$/);
    expect(exitCode).toBe(0);
  });

  it('is an example with the values of --set', async () => {
    const receiver = await startReceiver();
    await trigger(
      ...['chats.patch', '--to', receiver.url, '--example', 'label-and-mute', '--header', 'x-secret=abc'],
      ...['--set', '/channel_id="LION-1"', '--set', '/chats_updates/0/after_update/labels/0/name="Paid"'],
    );
    expect(receiver.received[0]?.body).toMatchObject({
      channel_id: 'LION-1',
      chats_updates: [{ after_update: { labels: [{ name: 'Paid', color: 'salmon' }], mute: true } }],
    });
  });

  it('is sent to a URL with an upper-case scheme', async () => {
    const receiver = await startReceiver();
    const { exitCode } = await trigger('chats.delete', '--to', receiver.url.replace('http:', 'HTTP:'));
    expect([exitCode, receiver.received.length]).toEqual([0, 1]);
  });

  it('is sent --count times', async () => {
    const receiver = await startReceiver();
    await trigger('chats.delete', '--to', receiver.url, '--count', '3');
    expect(receiver.received).toHaveLength(3);
  });

  it('is sent as another known event when that is set', async () => {
    const receiver = await startReceiver();
    const { out } = await trigger('chats.patch', '--to', receiver.url, '--set', '/event/event="post"', '--unchecked');
    expect(receiver.received).toMatchObject([{ body: { event: { type: 'chats', event: 'post' } } }]);
    expect(out).toMatch(/^✓ chats\.post/);
  });

  it('can have items appended', async () => {
    const receiver = await startReceiver();
    await trigger('chats.delete', '--to', receiver.url, '--set', '/chats_removed/-="120363194291224444@g.us"');
    expect(receiver.received).toMatchObject([
      { body: { chats_removed: [expect.any(String), '120363194291224444@g.us'] } },
    ]);
  });

  it('that has a property name with control characters cannot control the terminal', async () => {
    const { err, exitCode } = await trigger('chats.delete', ...TO, '--set', '/\u001b[2J\n\u202ex=1');
    expect(exitCode).toBe(1);
    expect(err).toContain(String.raw`/\u001b[2J\n\u202ex`);
    expect(err).not.toContain('\u001b');
    expect(err).not.toContain('\u202e');
  });

  it('that violates the contract is sent with --unchecked only', async () => {
    const receiver = await startReceiver();
    const broken = ['chats.delete', '--to', receiver.url, '--set', '/chats_removed=["1"]'];
    const rejected = await trigger(...broken);
    expect(rejected.err).toMatch(
      /^error: the webhook violates the contract\n {2}\/chats_removed\/0 {2}.+\n( {4}.+\n)?Add --unchecked to send it anyway\.\n$/,
    );
    expect(rejected.exitCode).toBe(1);
    expect(receiver.received).toEqual([]);
    expect((await trigger(...broken, '--unchecked')).exitCode).toBe(0);
    expect(receiver.received[0]?.body).toMatchObject({ chats_removed: ['1'] });
  });
});

describe('a webhook that is sent again', () => {
  type Sent = WebhookOf<'messages.post'>;

  async function messagesOf(...argv: string[]): Promise<Sent['messages']> {
    const receiver = await startReceiver();
    expect(await trigger(...argv, '--to', receiver.url)).toMatchObject({ exitCode: 0 });
    return receiver.received.flatMap(({ body }) => (body as Partial<Sent>).messages ?? []);
  }
  const idsOf = (messages: Sent['messages']) => messages.map(({ id }) => id);

  it.each([[['messages.post']], [['messages.post', '--count', '2']], [['incoming-chat']]])(
    'has other ids, so that a receiver which ignores duplicates handles it: %j',
    async (argv) => {
      const ids = [...idsOf(await messagesOf(...argv)), ...idsOf(await messagesOf(...argv))];
      expect(ids.length).toBeGreaterThanOrEqual(2);
      expect(new Set(ids).size).toBe(ids.length);
    },
  );

  it.each([[['messages.post', '--count', '2']], [['incoming-chat']]])(
    'has the same ids with the same seed: %j',
    async (argv) => {
      const first = idsOf(await messagesOf(...argv, '--seed', '7'));
      expect(idsOf(await messagesOf(...argv, '--seed', '7'))).toEqual(first);
      expect(idsOf(await messagesOf(...argv, '--seed', '8'))).not.toEqual(first);
    },
  );

  it('is of the time at which it is sent', async () => {
    const before = Math.floor(Date.now() / 1_000);
    const [message] = await messagesOf('messages.post');
    expect(message?.timestamp).toBeGreaterThanOrEqual(before);
    expect(message?.timestamp).toBeLessThanOrEqual(Date.now() / 1_000);
  });

  it('is a typical example, or the one that --example selects', async () => {
    expect(await messagesOf('messages.post')).toMatchObject([
      { type: 'text', from_me: false, from_name: expect.any(String) },
    ]);
    const [minimal] = await messagesOf('messages.post', '--example', 'minimal');
    expect(minimal).not.toHaveProperty('from_name');
  });

  it('has the id and the time of --set', async () => {
    const set = ['--set', '/messages/0/id="my-own"', '--set', '/messages/0/timestamp=1700000000'];
    expect(await messagesOf('messages.post', ...set)).toMatchObject([{ id: 'my-own', timestamp: 1_700_000_000 }]);
  });
});

it('plays a scenario', async () => {
  const receiver = await startReceiver();
  const { exitCode, out } = await trigger('incoming-chat', '--to', receiver.url);
  expect(receiver.received.map(({ body }) => (body as { event: object }).event)).toEqual(
    expect.arrayContaining([
      { type: 'messages', event: 'post' },
      { type: 'chats', event: 'post' },
    ]),
  );
  expect(out).toContain('✓ messages.post');
  expect(exitCode).toBe(0);
});

it('does not take webhooks that a fault batches or drops for failed ones', async () => {
  const receiver = await startReceiver();
  const receive = { do: 'receiveMessage', with: { from: '919984351847', text: 'Hi' } };
  const fault = (type: string, more: object) => ({ do: 'addFault', with: { type, event: 'messages.post', ...more } });
  const steps = [fault('batch', { size: 2, count: 2 }), receive, receive, fault('drop', { count: 1 }), receive];
  const cwd = await tempFolder({ 'story.json': { steps } });
  const io = testIo({ cwd });
  const exitCode = await run(['trigger', 'story.json', '--to', receiver.url], io);
  expect(io.stdout.text).toMatch(/^· messages\.post .* sent as a part of another delivery$/m);
  expect(io.stdout.text).toMatch(/^· messages\.post .* dropped by a fault$/m);
  expect(io.stdout.text).toMatch(/^✓ messages\.post /m);
  expect(io.stdout.text).not.toContain('✗');
  expect(exitCode).toBe(0);
});

it('retries in a scenario about an outage', async () => {
  const receiver = await startReceiver();
  const { exitCode, out } = await trigger('receiver-outage', '--to', receiver.url);
  expect(out.match(/^✓ messages\.post/gm)).toHaveLength(2);
  expect(exitCode).toBe(0);
});

describe('a scenario file', () => {
  const hello = { do: 'receiveMessage', with: { from: '919984351847', text: 'Hi' }, as: 'hello' };

  async function play(content: unknown, ...argv: string[]) {
    const cwd = await tempFolder({ 'story.json': content });
    const receiver = await startReceiver();
    const io = testIo({ cwd });
    const exitCode = await run(['trigger', 'story.json', '--to', receiver.url, ...argv], io);
    return { exitCode, received: receiver.received, err: io.stderr.text };
  }

  it('is played, and its webhooks are delivered', async () => {
    const react = { do: 'react', with: { messageId: { $from: 'hello', at: '/id' }, emoji: 'x' } };
    const { exitCode, received, err } = await play({ steps: [hello, react] });
    expect([exitCode, err]).toEqual([0, '']);
    expect(received.map(({ body }) => (body as WebhookOf<'chats.post'>).event)).toContainEqual({
      type: 'messages',
      event: 'patch',
    });
  });

  it('is played --count times, with the ids of the --seed', async () => {
    const idsOf = async () => {
      const { received } = await play({ steps: [hello] }, '--count', '2', '--seed', '3');
      return received.flatMap(({ body }) => (body as Partial<WebhookOf<'messages.post'>>).messages?.[0]?.id ?? []);
    };
    const ids = await idsOf();
    expect(new Set(ids).size).toBe(2);
    expect(await idsOf()).toEqual(ids);
  });

  it('that is wrong is not played, and every fault is named with line and column', async () => {
    const text = `{
  "steps": [
    { "do": "recieveMessage", "with": {} },
    { "do": "receiveMessage", "with": {
      "from": "919984351847",
      "txt": "Hi" }, "as": "hello" },
    { "do": "react", "with": { "messageId": { "$from": "helo" }, "emoji": "x" } }
  ]
}`;
    const { exitCode, received, err } = await play(text);
    expect(err.split('\n')).toEqual([
      'error: story.json:3:13: step 1: there is no step "recieveMessage". Did you mean "receiveMessage"?',
      'error: story.json:6:7: step 2: Unknown property "txt". Did you mean `text`?',
      'error: story.json:7:56: step 3: no earlier step has the name "helo". Did you mean "hello"?',
      '',
    ]);
    expect([exitCode, received]).toEqual([2, []]);
  });

  it.each([
    [
      '{ "steps": [\n  { "do": "stop", }\n] }',
      'error: story.json:2:19: not JSON: expected a property name in double quotes',
    ],
    ['{ "steps": [],\n "steps": [] }', 'error: story.json:2:2: the property /steps is there twice. Remove one of them'],
    ['[]', 'error: story.json:1:1: Expected object, received array'],
    ['', 'error: story.json:1:1: not JSON: expected a value, received the end of the file'],
    [{ steps: [{ do: '\u001b[2J' }] }, 'error: story.json:1:17: step 1: there is no step "\\u001b[2J"'],
  ])('%j is refused', async (content, problem) => {
    const { exitCode, err } = await play(content);
    expect(err).toContain(problem);
    expect(err).not.toContain('\u001b');
    expect(exitCode).toBe(2);
  });

  it('that is too long is refused', async () => {
    const { exitCode, err } = await play({ steps: Array(1_001).fill({ do: 'settle' }) });
    expect(err).toMatch(/^error: story.json:1:10: the scenario has 1001 steps/);
    expect(exitCode).toBe(2);
  });

  it('is given up at --limit, and ends the command', async () => {
    const waiting = { do: 'expectRequested', with: { operation: 'GET /health', within: '1h' } };
    const { exitCode, err } = await play({ steps: [waiting] }, '--limit', '1');
    expect(err).toMatch(/^error: story\.json:1:11: step 1: expectRequested did not end within 1s, the limit/);
    expect(exitCode).toBe(1);
  });

  it('exits with 1 when a step fails, and says where', async () => {
    const expectation = {
      do: 'expectDelivered',
      with: { event: 'messages.post', matcher: { messages: [{ type: 'image' }] }, within: 1 },
    };
    const { exitCode, err } = await play(`{ "steps": [\n${JSON.stringify(hello)},\n${JSON.stringify(expectation)}] }`);
    expect(err).toMatch(
      /^error: story\.json:3:1: step 2: Expected messages\.post to be delivered within 1 ms: the nearest delivery/,
    );
    expect(err).toContain('- expected "image"');
    expect(exitCode).toBe(1);
  });

  it('that cannot be read exits with 3', async () => {
    expect(await trigger('none.json', ...TO)).toMatchObject({
      exitCode: 3,
      err: 'error: failed to read none.json: no such file or folder\n',
    });
    expect((await trigger('./', ...TO)).err).toContain('failed to read ./: it is a folder');
  });

  it('takes no option for events', async () => {
    const { exitCode, err } = await trigger('story.json', ...TO, '--set', '/a=1');
    expect([exitCode, err]).toEqual([
      2,
      'error: --set is for events, --invalid and --body, and story.json is a scenario\n',
    ]);
    const event = await trigger('chats.patch', ...TO, '--limit', '5');
    expect([event.exitCode, event.err]).toEqual([2, 'error: --limit is for scenarios, and chats.patch is an event\n']);
  });
});

it('exits with 3 when the receiver does not answer', async () => {
  const { exitCode, out } = await trigger('chats.delete', '--to', 'http://127.0.0.1:1/hook');
  expect(out).toMatch(/^✗ chats\.delete {2}POST \S+ {2}ECONNREFUSED: nothing listens there/);
  expect(exitCode).toBe(3);
});

it('exits with 3 when the receiver closes the connection', async () => {
  const receiver = await startReceiver('reset');
  const { exitCode, out } = await trigger('chats.delete', '--to', receiver.url);
  expect(out).toMatch(/^✗ chats\.delete {2}POST \S+ {2}ECONNRESET: the receiver closed the connection/);
  expect(exitCode).toBe(3);
});

it('lists events and scenarios without arguments', async () => {
  const { exitCode, out } = await trigger();
  expect(out).toMatch(/^ {2}chats\.patch +\d+ examples$/m);
  expect(out).toMatch(/^ {2}incoming-chat +A contact sends the first message$/m);
  expect(exitCode).toBe(0);
});

it.each([
  [
    ['chats.patsch', '--to', 'http://localhost'],
    'unknown event or scenario "chats.patsch". Did you mean "chats.patch"?',
  ],
  [['chats.patch'], 'no receiver. Add --to <url>'],
  [['chats.patch', '--to', 'ftp://x'], 'Expected an http or https URL'],
  [['chats.patch', '--to', 'http://localhost', '--example', 'none'], 'chats.patch has no example "none"'],
  [['chats.patch', '--to', 'http://localhost', '--set', 'x=1'], 'Expected a JSON Pointer and a value'],
  [['chats.patch', '--to', 'http://localhost', '--set', '/a=x'], 'Expected JSON after the "="'],
  [['chats.patch', '--to', 'http://localhost', '--header', 'x'], 'Expected a name and a value'],
  [
    ['incoming-chat', '--to', 'http://localhost', '--set', '/a=1'],
    '--set is for events, --invalid and --body, and incoming-chat is a scenario',
  ],
  [['incoming-chat', ...TO, '--example', 'maximal'], '--example is for events'],
  [['incoming-chat', ...TO, '--unchecked'], '--unchecked is for events, --invalid and --body, and'],
  [TO, 'no event or scenario. Run "whapi-webhooks trigger" to list them'],
  [['chats.patch', '--to', 'http://x/a b'], 'must be percent-encoded: http://x/a%20b.'],
  [['chats.patch', '--to', 'http://x/ü'], 'must be percent-encoded: http://x/%C3%BC.'],
  [
    ['incoming-chat', '--to', `http://x/${'a'.repeat(3_000)}`],
    'failed to subscribe a receiver: "url" is "http://x/aaa',
  ],
  [['chats.patch', '--to', 'http:x'], 'Expected an http or https URL'],
  [['chats.patch', '--to', 'http://'], 'Expected an http or https URL'],
  [['chats.patch', '--to', 'http://x:99999'], 'Expected an http or https URL'],
  [['chats.patch', '--to', 'http://user:secret@x'], 'without user name and password'],
  [['chats.patch', ...TO, '--header', 'x=\n'], 'Expected a name and a value'],
  [['chats.patch', ...TO, '--header', 'x=名'], 'Expected a name and a value'],
  [['chats.patch', ...TO, '--header', 'x y=z'], 'Expected a name and a value'],
  [['chats.patch', ...TO, '--header', 'Content-Length=1'], 'The HTTP client sets content-length itself.'],
  [['chats.patch', ...TO, '--set', '/a~2=1'], 'Expected a JSON Pointer and a value'],
  [['chats.patch', ...TO, '--set', '=1'], 'Expected a JSON Pointer and a value'],
  [['chats.patch', ...TO, '--set', '/chats_updates/9=1'], '"9" is not an item of the array of 1. Use 0 to 1, or -'],
  [['chats.patch', ...TO, '--set', '/chats_updates/id=1'], '"id" is not an item of the array of 1'],
  [['chats.patch', ...TO, '--set', '/chats_updates/01=1'], '"01" is not an item of the array of 1'],
  [['chats.patch', ...TO, '--set', '/channel_id/x=1'], '"channel_id" is a string'],
  [['chats.patch', ...TO, '--count', '0'], 'Expected a whole number from 1 to 1000000.'],
  [['chats.patch', ...TO, '--seed', 'x'], 'Expected a whole number from 0 to 4294967295.'],
])('says what is wrong with %j', async (argv, problem) => {
  const { exitCode, err } = await trigger(...argv);
  expect(err).toContain(problem);
  expect(err).not.toMatch(/\.[A-Z]/);
  expect(exitCode).toBe(2);
});

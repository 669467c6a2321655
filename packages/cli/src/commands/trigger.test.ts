import { describe, expect, it } from 'vitest';
import { run } from '../main.ts';
import { startReceiver } from '../test/start-receiver.ts';
import { testIo } from '../test/test-io.ts';

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

  it('is made from an example and from what is set', async () => {
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

  it('is sent as often as asked', async () => {
    const receiver = await startReceiver();
    await trigger('chats.delete', '--to', receiver.url, '--count', '3');
    expect(receiver.received).toHaveLength(3);
  });

  it('that breaks the contract is not sent, unless it is told to', async () => {
    const receiver = await startReceiver();
    const broken = ['chats.delete', '--to', receiver.url, '--set', '/chats_removed=["1"]'];
    const refused = await trigger(...broken);
    expect(refused.err).toContain('/chats_removed/0');
    expect(refused.err).toContain('Add --unchecked to send it all the same.');
    expect(refused.exitCode).toBe(1);
    expect(receiver.received).toEqual([]);
    expect((await trigger(...broken, '--unchecked')).exitCode).toBe(0);
    expect(receiver.received[0]?.body).toMatchObject({ chats_removed: ['1'] });
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

it('tries again in a scenario about an outage', async () => {
  const receiver = await startReceiver();
  const { exitCode, out } = await trigger('receiver-outage', '--to', receiver.url);
  expect(out.match(/^✓ messages\.post/gm)).toHaveLength(2);
  expect(exitCode).toBe(0);
});

it('ends with 3 when nobody is there', async () => {
  const { exitCode, out } = await trigger('chats.delete', '--to', 'http://127.0.0.1:1/hook');
  expect(out).toContain('✗ chats.delete');
  expect(exitCode).toBe(3);
});

it('lists what there is when it is told nothing', async () => {
  const { exitCode, out } = await trigger();
  expect(out).toMatch(/^ {2}chats\.patch +\d+ examples$/m);
  expect(out).toMatch(/^ {2}incoming-chat +A contact sends the first message$/m);
  expect(exitCode).toBe(0);
});

it.each([
  [['chats.patsch', '--to', 'http://localhost'], 'there is no event or scenario "chats.patsch", please choose one of'],
  [['chats.patch'], 'there is no receiver, please add --to <url>'],
  [['chats.patch', '--to', 'ftp://x'], 'Expected an http or https URL'],
  [['chats.patch', '--to', 'http://localhost', '--example', 'none'], 'chats.patch has no example "none"'],
  [['chats.patch', '--to', 'http://localhost', '--set', 'x=1'], 'Expected a JSON Pointer and a value'],
  [['chats.patch', '--to', 'http://localhost', '--set', '/a=x'], 'Expected JSON behind the "="'],
  [['chats.patch', '--to', 'http://localhost', '--header', 'x'], 'Expected a name and a value'],
  [['incoming-chat', '--to', 'http://localhost', '--set', '/a=1'], '--set changes the webhook of an event'],
])('says what is wrong with %j', async (argv, problem) => {
  const { exitCode, err } = await trigger(...argv);
  expect(err).toContain(problem);
  expect(exitCode).toBe(2);
});

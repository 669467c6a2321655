import type { PhoneMessagesResult } from '@whapi-webhooks/types/steps';
import { expect, it, onTestFinished } from 'vitest';
import { run } from '../main.ts';
import { testIo } from '../test/test-io.ts';

it.each([
  [{}, 'whapi-webhooks demo --open'],
  [{ npm_lifecycle_event: 'start' }, 'npm start -- --open'],
])('ends by itself, and says how to chat with a bot: %j', async (env, command) => {
  const io = testIo({ env });
  expect(await run(['demo'], io)).toBe(0);
  expect(io.stdout.text).toMatch(new RegExp(`in [\\d.]+ s\\n\\nChat with a bot in the browser: ${command}\\n$`));
  expect(io.opened).toEqual([]);
});

it('leaves an echo bot to chat with, on a page that it opens', async () => {
  let stop = () => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const io = testIo({ untilStopped: () => stopped });
  const exitCode = run(['demo', '--open'], io);
  onTestFinished(async () => {
    stop();
    await exitCode;
  });
  const [, page = ''] = await io.stdout.until(/echo bot is waiting for you: (\S+)[\s\S]+Ctrl-C/);
  expect(io.opened).toEqual([page]);
  expect(await (await fetch(page)).text()).toContain('<!doctype html>');

  const from = '919984351847';
  const call = async (method: string, path: string, body?: object) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(page + path, { method, headers, body: body ? JSON.stringify(body) : null });
    expect([path, response.status]).toEqual([path, 200]);
    return response.json();
  };
  /** What the bot answers by an operation. */
  const answerTo = async (operation: string, verb: string, argument: object) => {
    const { next: after } = await call('GET', `timeline?after=${Number.MAX_SAFE_INTEGER}`);
    await call('POST', `channel/${verb}`, { from, ...argument });
    await call('POST', 'wait', { requested: { operation: `POST /messages/${operation}` }, after, within: '10s' });
    const path = `state/chats/${from}%40s.whatsapp.net/messages`;
    const { messages } = (await call('GET', path)) as PhoneMessagesResult;
    return messages.at(-1)?.message;
  };
  expect(await answerTo('text', 'receiveMessage', { text: 'Hello' })).toMatchObject({
    text: { body: 'You said “Hello”. Send “menu” to see buttons.' },
    from_me: true,
  });
  const menu = await answerTo('interactive', 'receiveMessage', { text: 'Menu' });
  expect(menu).toMatchObject({ type: 'interactive', interactive: { action: { buttons: [{}, {}] } } });
  const list = await answerTo('interactive', 'choose', { messageId: menu?.id, optionId: 'more' });
  expect(list).toMatchObject({ type: 'interactive', interactive: { action: { list: { label: 'Choose' } } } });
  expect(await answerTo('text', 'choose', { messageId: list?.id, optionId: 'track' })).toMatchObject({
    text: { body: 'You chose “Track an order”.' },
  });
  expect(await answerTo('text', 'receiveMessage', { sticker: {} })).toMatchObject({
    text: { body: expect.stringContaining('“sticker”') },
  });
  stop();
  expect(await exitCode).toBe(0);
  await expect(fetch(page)).rejects.toThrow();
});

import { describeReceiver } from '@whapi-webhooks/contract/vitest';
import { setupWhapi } from '@whapi-webhooks/mock/node';
import { NextRequest } from 'next/server.js';
import { expect, it, onTestFinished, vi } from 'vitest';
import { POST } from './app/hook/route.ts';

const receiver = (request: Request) => POST(new NextRequest(request));
const log = vi.spyOn(console, 'log').mockReturnValue();

describeReceiver('the route', receiver, { modes: ['body'] }); // Every example of every event: it must respond with 200.

it('logs who writes what', async () => {
  const whapi = setupWhapi();
  onTestFinished(() => whapi.close());
  whapi.connect('https://bot.test/hook', receiver);
  await whapi.channel.receiveMessage({ from: '919984351847', fromName: 'Asha', text: 'Hello' });
  await whapi.settled();
  expect(log).toHaveBeenLastCalledWith('Asha: Hello');
});

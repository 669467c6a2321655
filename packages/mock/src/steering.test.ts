import { expect, it } from 'vitest';
import { type SteeredWhapi, steerWhapi } from './steering.ts';
import { readScenario } from './steps/play-scenario.ts';

const url = 'https://bot.test/hook';
const hello = { do: 'receiveMessage', with: { from: '919984351847', text: 'Hi' }, as: 'hello' };
const react = { do: 'react', with: { messageId: { $from: 'hello', at: '/id' }, emoji: '👍' } };

/** A steered mock, what it holds, and the events that its receiver got. */
function steered(status = 200) {
  const held: Parameters<Parameters<typeof steerWhapi>[2]>[0][] = [];
  const received: (string | undefined)[] = [];
  const mock: SteeredWhapi = steerWhapi(
    { seed: 1 },
    {
      url,
      receive() {
        received.push(mock.currentDelivery()?.id);
        return new Response(null, { status });
      },
    },
    (attempt) => void held.push(attempt),
  );
  return { ...mock, mock, held, received };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

it('starts no attempt by itself, and waits for none', async () => {
  const { whapi, held, received } = steered();
  await whapi.channel.receiveMessage({ from: '919984351847', text: 'Hi' });
  await whapi.settled();
  expect(held.map(({ delivery, delayMs }) => [delivery.id, delivery.event, delayMs])).toEqual([
    ['d1', 'messages.post', 0],
    ['d2', 'chats.post', 0],
  ]);
  expect(received).toEqual([]);
  held[1]!.start();
  await turn();
  expect(received).toEqual(['d2']);
  expect(whapi.deliveries.map(({ outcome }) => outcome)).toEqual(['waiting', 'delivered']);
});

it('holds a retry, with the time that the delivery waits before', async () => {
  const { whapi, held } = steered(500);
  await whapi.channel.receiveMessage({ from: '919984351847', text: 'Hi' });
  held[0]!.start();
  await turn();
  expect(held.slice(2).map(({ delivery, delayMs }) => [delivery.id, delayMs])).toEqual([['d1', 3_000]]);
});

it('accepts a delivery once more', async () => {
  const { whapi, held, mock } = steered();
  await whapi.channel.receiveMessage({ from: '919984351847', text: 'Hi' });
  mock.repeat(held[0]!.delivery);
  expect(held.at(-1)!.delivery).toMatchObject({ id: 'd3', resendOf: 'd1', event: 'messages.post' });
});

it('fires one timer at a time, and moves the time without any', () => {
  const { clock } = steered();
  const start = clock.now();
  const fired: number[] = [];
  clock.after(20, () => void fired.push(2));
  clock.after(10, () => void fired.push(1));
  expect(clock.nextDue).toBe(start + 10);
  clock.runNext();
  expect([fired, clock.now(), clock.nextDue]).toEqual([[1], start + 10, start + 20]);
  clock.skipTo(start + 15);
  expect([fired, clock.now(), clock.nextDue]).toEqual([[1], start + 15, start + 20]);
  clock.runNext();
  expect([fired, clock.nextDue]).toEqual([[1, 2], undefined]);
  clock.runNext();
  expect(clock.now()).toBe(start + 20);
});

it('does the steps of a scenario one at a time, which use what earlier ones returned', async () => {
  const { begin, held, whapi } = steered();
  const stepper = begin(readScenario({ steps: [hello, react] }));
  await stepper.doStep(0);
  expect(whapi.timeline.filter(({ kind }) => kind === 'step')).toHaveLength(1);
  const { messageId } = stepper.argumentOf(1);
  expect(held[0]!.delivery.webhook).toMatchObject({ messages: [{ id: messageId }] });
  stepper.keep(0, { id: 'other' });
  expect(stepper.argumentOf(1)).toMatchObject({ messageId: 'other' });
  stepper.keep(0, {});
  expect(() => stepper.argumentOf(1)).toThrow('"hello" has no /id');
});

it('counts the requests, and knows the state', async () => {
  const { mock, whapi } = steered();
  expect(mock.lastRequestId).toBe(0);
  await whapi.gateway.handle(new Request('https://gate.whapi.cloud/health'));
  expect(mock.lastRequestId).toBe(1);
  await whapi.channel.receiveMessage({ from: '919984351847', text: 'Hi' });
  expect(mock.state.messages).toHaveLength(1);
});

import type { Receiver } from '@whapi-webhooks/contract/receiver';
import { describe, expect, it, vi } from 'vitest';
import { toReceiver } from './to-receiver.ts';

const url = 'https://bot.test/hook';
const request = () => new Request(url, { method: 'POST', body: '{}' });
const answer = () => new Response(null, { status: 201 });

it.each<[string, Receiver]>([
  ['a function', answer],
  ['a function of several parameters', (_request, _context, _next) => answer()],
  ['a bound function, which has no parameters', answer.bind(undefined)],
  ['an object with fetch', { fetch: answer }],
  [
    'an object whose fetch uses `this`',
    new (class {
      status = 201;
      fetch = () => new Response(null, this);
    })(),
  ],
])('calls %s', async (_, receiver) => {
  expect((await toReceiver(url, receiver)(request())).status).toBe(201);
});

it('calls with the request alone', async () => {
  const receiver = vi.fn(answer);
  const sent = request();
  await toReceiver(url, receiver)(sent);
  expect(receiver.mock.calls).toEqual([[sent]]);
});

describe('refuses when it is connected', () => {
  const expressApp = Object.assign(() => {}, { handle() {}, set() {}, use() {} });
  const forNode = "an app for Node. Import setupWhapi from '@whapi-webhooks/mock/node'";
  it.each([
    ['a URL as a text', 'http://127.0.0.1:3000/hook', "call whapi.subscribe({ url: 'http://127.0.0.1:3000/hook' })"],
    ['a URL', new URL('http://127.0.0.1:3000/'), "call whapi.subscribe({ url: 'http://127.0.0.1:3000/' })"],
    ['nothing', undefined, 'the receiver is undefined. Pass a function from Request to Response'],
    ['null', null, 'the receiver is null. Pass'],
    ['a number', 3000, 'the receiver is a number. Pass'],
    ['an object', {}, 'the receiver is an object. Pass'],
    ['a list', [answer], 'the receiver is an array. Pass'],
    ['a promise of an app', Promise.resolve({ fetch: answer }), 'the receiver is a promise. Await it first'],
    ['a class', class App {}, 'the receiver is a class. Pass an instance of it'],
    ['a Koa app', { callback: () => {}, listen() {} }, 'Pass fromNodeListener(app.callback())'],
    ['an Express app', expressApp, forNode],
    ['a Fastify instance', { routing() {}, ready() {} }, forNode],
    ['a server', { listen() {}, address() {}, emit() {} }, forNode],
  ])('%s', (_, receiver, message) => {
    const connect = () => toReceiver(url, receiver as Receiver);
    expect(connect).toThrow(TypeError);
    expect(connect).toThrow(message);
    expect(connect).toThrow(`Failed to connect ${url}: `);
  });
});

it.each([
  ['undefined', undefined],
  ['null', null],
  ['an object', {}],
  ['a string', 'ok'],
])('says what to do about a receiver that returns %s', async (what, value) => {
  const receive = toReceiver(url, (() => value) as never);
  await expect(receive(request())).rejects.toThrow(
    `the receiver returned ${what}, not a Response. If it is a Node listener`,
  );
});

it('takes a Response of another realm', async () => {
  expect((await toReceiver(url, (() => ({ status: 204 })) as never)(request())).status).toBe(204);
});

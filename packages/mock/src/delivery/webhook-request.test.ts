import { describe, expect, it } from 'vitest';
import { webhookRequest } from './webhook-request.ts';

const URL = 'https://bot.test/hook';
const controller = new AbortController();

function request(body = '{"a":"ü"}', method = 'POST'): Request {
  return webhookRequest(URL, {
    method,
    headers: { 'content-type': 'application/json' },
    body,
    signal: () => controller.signal,
  });
}

/** What `fetch` would have sent: everything here holds of both. */
function bare(body = '{"a":"ü"}', method = 'POST'): Request {
  const headers = { 'content-type': 'application/json' };
  return new Request(URL, { method, headers, body: method === 'GET' ? null : body });
}

const outcome = (promise: Promise<unknown>) =>
  promise.then(
    (value) => ({ value }),
    ({ name, message }: Error) => ({ name, message }),
  );

describe.each(['text', 'json', 'arrayBuffer', 'bytes', 'blob', 'formData'] as const)('%s', (first) => {
  it('reads the body once, for everything', async () => {
    const [ours, real] = [request(), bare()];
    for (const reader of [first, 'text', 'json', 'arrayBuffer'] as const) {
      expect(await outcome(ours[reader]())).toEqual(await outcome(real[reader]()));
      expect(ours.bodyUsed).toBe(real.bodyUsed);
    }
    for (const used of [ours, real]) {
      expect(() => used.clone()).toThrow(TypeError);
      expect(() => new Request(used)).toThrow(TypeError);
    }
  });
});

it.each(['', '{', '\uFEFF{}', '"\uD800"', ' '])('reads %j as a request does', async (body) => {
  expect(await outcome(request(body).text())).toEqual(await outcome(bare(body).text()));
  expect(await outcome(request(body).json())).toEqual(await outcome(bare(body).json()));
});

it('reads nothing of a request by GET, and not before it is asked to', async () => {
  const [ours, real] = [request('{}', 'GET'), bare('{}', 'GET')];
  expect(await ours.text()).toBe('');
  expect(ours.bodyUsed).toBe(await real.text().then(() => real.bodyUsed));
  expect(request().bodyUsed).toBe(false);
});

it('can be copied before it is read: each copy is read by itself', async () => {
  const original = request();
  const clone = original.clone();
  const wrapped = new Request(request(), { headers: { 'x-of': 'a framework' } });
  expect(await original.json()).toEqual({ a: 'ü' });
  expect(await clone.json()).toEqual({ a: 'ü' });
  expect(await wrapped.json()).toEqual({ a: 'ü' });
});

it('is used up by whoever reads its stream', async () => {
  const used = request();
  used.body?.getReader();
  await expect(used.text()).rejects.toThrow(TypeError);
  const wrapped = request();
  await new Request(wrapped).text();
  expect(wrapped.bodyUsed).toBe(true);
  await expect(wrapped.json()).rejects.toThrow(TypeError);
});

it('has the signal that it was given', () => {
  expect(request().signal).toBe(controller.signal);
});

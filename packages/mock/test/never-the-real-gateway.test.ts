import dns, { lookup } from 'node:dns';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { json } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { getResponse } from 'msw';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setupWhapi } from '../src/node.ts';

const whapi = setupWhapi();
beforeAll(() => whapi.listen());
afterAll(() => whapi.close());

/** Whatever it is, the mock refuses it in the vendor's shape. */
const refused = { error: { code: 501, message: expect.stringContaining('is not served by this mock') } };

function requested(url: string, method: string): Promise<IncomingMessage> {
  const make = url.startsWith('https:') ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    make(url, { method }, resolve).on('error', reject).end();
  });
}

describe.each([
  'https://gate.whapi.cloud/',
  'https://gate.whapi.cloud',
  'https://gate.whapi.cloud/no/such/path?token=test-token',
  'https://gate.whapi.cloud/settings/x#fragment',
  'https://gate.whapi.cloud:8443/settings',
  'https://GATE.WHAPI.CLOUD/no/such/path',
  'https://gate.whapi.cloud./settings',
  'http://gate.whapi.cloud/settings?token=test-token',
  'http://gate.whapi.cloud:8080/messages/text',
])('a request to %s is answered by the mock', (url) => {
  it.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('by fetch: %s', async (method) => {
    const response = await fetch(url, { method });
    expect(response.status).toBe(501);
    expect(await response.json()).toMatchObject(refused);
  });

  it('by http.request', async () => {
    const response = await requested(url, 'PURGE');
    expect(response.statusCode).toBe(501);
    expect(await json(response)).toMatchObject(refused);
  });
});

it('by http.request with a path that MSW 2 takes for a host finds no address at the worst', async () => {
  const outcome = await requested('https://gate.whapi.cloud//settings', 'GET').then(
    ({ statusCode }) => statusCode,
    ({ message }) => message,
  );
  expect([401, expect.stringContaining('the mock blocks the real gateway')]).toContainEqual(outcome);
});

it('by a client that MSW does not know finds no address', async () => {
  await expect(promisify(lookup)('gate.whapi.cloud')).rejects.toThrow('the mock blocks the real gateway');
  await expect(promisify(dns.lookup)('Gate.Whapi.Cloud.', { all: true })).rejects.toMatchObject({ code: 'ENOTFOUND' });
  expect(await promisify(dns.lookup)('127.0.0.1')).toMatchObject({ address: '127.0.0.1' });
});

it('is allowed again when every mock is closed', async () => {
  const guarded = dns.lookup;
  const another = setupWhapi({ token: 'another-token' });
  another.listen();
  await another.close();
  expect(dns.lookup).toBe(guarded);
  await whapi.close();
  expect(dns.lookup).not.toBe(guarded);
  expect(lookup).toBe(dns.lookup);
  whapi.listen();
  expect(dns.lookup).toBe(guarded);
});

it.each(['HEAD', 'GET'])('a %s of what it serves, too', async (method) => {
  const response = await fetch('https://gate.whapi.cloud/settings?token=test-token', { method });
  expect([200, 501]).toContain(response.status);
});

it.each([
  'https://gate.whapi.cloud.example.com/',
  'https://example.com/gate.whapi.cloud/',
  'https://sub.gate.whapi.cloud/',
])('%s is not its business', async (url) => {
  expect(await getResponse(whapi.handlers, new Request(url))).toBeUndefined();
});

import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { json } from 'node:stream/consumers';
import { getResponse } from 'msw';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setupWhapi } from '../src/node.ts';

const whapi = setupWhapi();
beforeAll(() => whapi.listen());
afterAll(() => whapi.close());

/** Whatever it is, the mock refuses it in the vendor's shape. */
const refused = { error: { code: 501, message: expect.stringContaining('is not served by this mock') } };

describe.each([
  'https://gate.whapi.cloud/',
  'https://gate.whapi.cloud',
  'https://gate.whapi.cloud/no/such/path?token=test-token',
  'https://gate.whapi.cloud/settings/x#fragment',
  'https://gate.whapi.cloud//settings',
  'https://gate.whapi.cloud:8443/settings',
  'https://GATE.WHAPI.CLOUD/business',
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
    const make = url.startsWith('https:') ? httpsRequest : httpRequest;
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      make(url, { method: 'PURGE' }, resolve).on('error', reject).end();
    });
    expect(response.statusCode).toBe(501);
    expect(await json(response)).toMatchObject(refused);
  });
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

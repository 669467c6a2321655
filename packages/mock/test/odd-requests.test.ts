import { beforeEach, describe, expect, it } from 'vitest';
import { GATEWAY_URL } from '../src/gateway/create-gateway.ts';
import { servedOperations } from '../src/gateway/served-operations.ts';
import { operationCalls } from '../src/testing/operation-calls/operation-calls.ts';
import { requestsOf } from '../src/testing/operation-calls/requests-of.ts';
import { keysIn } from '../src/testing/operation-calls/sample-paths.ts';
import { newsletterId, otherGroupId, prepareWorld, whapi } from '../src/testing/operation-calls/world.ts';
import { responseErrors } from '../src/testing/response-errors.ts';

/** Values of a path parameter, percent-encoded or not, as clients build them. */
const ODD_VALUES = [
  '',
  '%',
  '%E0%A4%A',
  '%00',
  '%2F..%2F',
  '..%2f..%2fetc',
  '%20',
  '0',
  '-1',
  'null',
  'undefined',
  '[object Object]',
  '__proto__',
  'constructor',
  '%F0%9F%98%80',
  '\u202e',
  "'%22<script>",
  '@',
  '@g.us',
  '@s.whatsapp.net',
  '1@2@3',
  'a@newsletter',
  '9'.repeat(400),
  'é'.repeat(2_000),
  'x'.repeat(20_000),
];

const ODD_QUERIES = [
  '?count=abc',
  '?count=1e3&offset=-1',
  '?offset=99999999999999999999',
  '?time_from=NaN&time_to=',
  '?sort=%00&from_me=maybe&author=%F0%9F%98%80',
  '?count=1&count=2&__proto__=1&constructor=2',
];

const ODD_BODIES = ['', 'null', '[]', '"text"', '{', '{"__proto__":{"to":1}}', '{"to":{"a":[]}}', '\u0000'];

/** Values of a property that pass for what most properties are, and ids of the wrong kind. */
const ODD_PROPERTIES = ['', ' ', -1, 1.5, otherGroupId, newsletterId];

beforeEach(prepareWorld);

async function check(operation: string, url: string, body?: string): Promise<void> {
  const [method = ''] = operation.split(' ');
  const request = new Request(GATEWAY_URL + url, {
    method,
    headers: { authorization: 'Bearer test-token', 'content-type': 'application/json' },
    ...(body !== undefined && !/^(?:GET|HEAD)$/.test(method) && { body }),
  });
  const response = await whapi.gateway.handle(request);
  const text = await response.text();
  const place = `${method} ${url.slice(0, 200)} ${body} ${text.slice(0, 500)}`;
  expect(response.status === 501 || response.status < 500, place).toBe(true);
  if (response.status >= 400 && method !== 'HEAD')
    expect(responseErrors('ErrorResponse', JSON.parse(text)), place).toEqual([]);
}

const pathOf = (operation: string) => operation.slice(operation.indexOf(' ') + 1);

describe.each(servedOperations)('%s', (operation) => {
  const body = JSON.stringify(operationCalls[operation]?.minimal ?? {});

  it.runIf(operation.includes('{'))('never fails by itself, whatever its path parameters are', async () => {
    for (const value of ODD_VALUES)
      await check(
        operation,
        pathOf(operation).replaceAll(/\{\w+\}/g, () => value),
        body,
      );
  });

  it('never fails by itself, whatever the query and the body are', async () => {
    const path = pathOf(operation).replaceAll(/\{\w+\}/g, '120363271212442249');
    for (const query of ODD_QUERIES) await check(operation, path + query, body);
    for (const odd of ODD_BODIES) await check(operation, path, odd);
  });

  it('accepts nothing that the state of the channel cannot hold', async () => {
    const { path, body: whole } = await largestRequest(operation);
    for (const url of withOddIds(operation, path)) await check(operation, url, whole && JSON.stringify(whole));
    for (const odd of whole ? withOddProperties(whole) : []) await check(operation, path, JSON.stringify(odd));
    await whapi.settled();
    expect(() => whapi.restore(JSON.parse(JSON.stringify(whapi.snapshot())))).not.toThrow();
  });
});

async function largestRequest(operation: string): Promise<{ path: string; body: object | undefined }> {
  const sample = operationCalls[operation];
  if (!sample) throw new Error(`Failed to call ${operation}: there is no sample of it`);
  const [smallest, largest = smallest] = requestsOf(sample);
  if (!largest) throw new Error(`Failed to call ${operation}: its sample has no request`);
  return largest.prepare();
}

/** The path with each of its parameters replaced by the id of something else. */
function withOddIds(operation: string, path: string): string[] {
  const names = pathOf(operation).split('/');
  return names.flatMap((name, i) =>
    name.startsWith('{') ? [otherGroupId, newsletterId].map((id) => path.split('/').with(i, id).join('/')) : [],
  );
}

/** The body with each of its properties replaced by an odd value. */
function withOddProperties(body: object): object[] {
  return keysIn(body).flatMap((pointer) =>
    ODD_PROPERTIES.map((odd) => {
      const copy = structuredClone(body);
      const keys = pointer.slice(1).split('/');
      const last = keys.pop() ?? '';
      const parent = keys.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], copy);
      (parent as Record<string, unknown>)[last] = odd;
      return copy;
    }),
  );
}

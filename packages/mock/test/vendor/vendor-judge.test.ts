import discrepancies from '@whapi-webhooks/schemas/discrepancies.json' with { type: 'json' };
import type { Document } from 'openapi-client-axios';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ServedWhapi, serveWhapi } from '../../src/node.ts';
import { operationCalls } from '../../src/testing/operation-calls/operation-calls.ts';
import { requestsOf } from '../../src/testing/operation-calls/requests-of.ts';
import { prepareWorld, whapi } from '../../src/testing/operation-calls/world.ts';
import { type JudgeServer, type Refusal, startJudge } from './judge-server.ts';
import { explains, knownRefusals } from './known-refusals.ts';
import { type VendorClient, vendorClient } from './vendor-client.ts';
import { vendorDocument } from './vendor-document.ts';

const document: Document = await vendorDocument();
const operations = Object.entries(document.paths ?? {}).flatMap(([path, item = {}]) =>
  Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
);
const used = new Set<unknown>();
const judged = new Set<string>();

let served: ServedWhapi;
let judge: JudgeServer;
let client: VendorClient;

beforeAll(async () => {
  served = await serveWhapi(whapi);
  judge = await startJudge(document, served.url);
  client = await vendorClient(document, judge.url, 'test-token');
});
afterAll(async () => {
  await judge.close();
  await served.close();
});
beforeEach(prepareWorld);

/** What was refused of an operation for no known reason. */
function unexplained(operation: string, refusals: readonly Refusal[]): Refusal[] {
  return refusals.filter((refusal) => {
    const reasons = knownRefusals.filter((known) => explains(known, operation, refusal));
    for (const reason of reasons) used.add(reason);
    return reasons.length === 0;
  });
}

const others = operations.filter((operation) => !operationCalls[operation]);
const cases = operations.flatMap((operation) => {
  const sample = operationCalls[operation];
  return sample ? requestsOf(sample).map((request) => ({ operation, ...request })) : [];
});

describe("a client made from the vendor's OpenAPI, and a validator made from it", () => {
  it.each(cases)('$operation, $size', async ({ operation, prepare, status }) => {
    const { path, body } = await prepare();
    const response = await client.call(operation, path, body);
    judged.add(operation);
    expect(unexplained(operation, judge.refusals())).toEqual([]);
    expect(response.status).toBe(status);
  });

  it.each(others)('refuses %s with 501, which the mock does not serve', async (operation) => {
    const path = operation.slice(operation.indexOf(' ') + 1).replaceAll(/\{\w+\}/g, '120363271212442249');
    const body = /^(?:GET|HEAD) /.test(operation) ? undefined : {};
    expect((await client.call(operation, path, body)).status).toBe(501);
    judge.refusals();
  });
});

describe('the known refusals', () => {
  const cited = knownRefusals.flatMap(({ reason }) => ('discrepancy' in reason ? [reason.discrepancy] : []));
  it.each(cited)('%s is a known discrepancy', (id) => {
    expect(discrepancies.map((each) => each.id)).toContain(id);
  });

  it('all occur', ({ skip }) => {
    skip(
      cases.some(({ operation }) => !judged.has(operation)),
      'not every operation was called',
    );
    expect(knownRefusals.filter((known) => !used.has(known))).toEqual([]);
  });
});

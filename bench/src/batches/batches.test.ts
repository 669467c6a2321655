import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveWhapi, setupWhapi } from '@whapi-webhooks/mock/node';
import { expect, onTestFinished, test } from 'vitest';
import { peers } from '../peers/index.ts';
import type { Batch } from './batch.ts';
import { batches } from './index.ts';

/** How many operations a run of those batches has whose size can be chosen: what is timed has hundreds. */
const SIZE = 20;

const inProcess: Record<string, () => Batch | Promise<Batch>> = {
  'strict validation': () => batches.validation('strict', 'chat'),
  'tolerant validation': () => batches.validation('tolerant', 'batch'),
  'JSON.parse': () => batches.jsonParse('image'),
  ...Object.fromEntries(
    (Object.keys(peers) as (keyof typeof peers)[]).map((peer) => [peer, () => batches.peerValidation(peer)]),
  ),
  'validation of faults': batches.faultValidation,
  'errors of Ajv': batches.ajvErrors,
  emission: () => batches.emission(SIZE),
  'bare handler': () => batches.bareHandler(SIZE),
  'calls of the mock': () => batches.mockedCalls(SIZE),
  'calls of an empty handler': () => batches.emptyHandlerCalls(SIZE),
  mutes: () => batches.mutes(10, SIZE),
};

test.each(Object.entries(inProcess))('%s runs, and again', async (_, create) => {
  await runTwice(await create());
});

test.each(['httpEmission', 'bareFetch', 'bareRequest'] as const)('%s posts each webhook once a run', async (name) => {
  const receiver = await countPosts();
  await runTwice(await batches[name](receiver.url, SIZE));
  expect(receiver.posts.map(({ event }) => event)).toEqual(Array(2 * SIZE).fill({ type: 'chats', event: 'patch' }));
});

test('served calls send texts through the mock, and what was sent before is forgotten', async () => {
  const { whapi, server } = await serveMock();
  await runTwice(await batches.servedCalls(server, SIZE));
  expect(whapi.requests).toHaveLength(SIZE);
  expect(new Set(whapi.requests.map(({ operation }) => operation))).toEqual(new Set(['POST /messages/text']));
});

test('uploads store the picture', async () => {
  const { whapi, server } = await serveMock();
  await runTwice(await batches.uploads(server, 1));
  expect(whapi.snapshot().channel.media).toMatchObject([{ mimeType: 'image/png', sizeBytes: 10_000_000 }]);
});

async function serveMock() {
  const whapi = setupWhapi({ token: 'test-token' });
  const { url, controlUrl, close } = await serveWhapi(whapi);
  onTestFinished(close);
  return { whapi, server: { url, resetUrl: `${controlUrl}/reset` } };
}

async function countPosts() {
  const posts: { event: unknown }[] = [];
  const server = createServer(async (request, response) => {
    posts.push(JSON.parse((await request.toArray()).join('')));
    response.end('ok');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { posts, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` };
}

async function runTwice({ prepare, run, close }: Batch): Promise<void> {
  for (let i = 0; i < 2; i++) {
    await prepare?.();
    await run();
  }
  close?.();
}

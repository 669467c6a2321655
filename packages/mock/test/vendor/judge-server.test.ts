import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Document } from 'openapi-client-axios';
import { expect, it, onTestFinished } from 'vitest';
import { startJudge } from './judge-server.ts';

const number = {
  type: 'object',
  required: ['n'],
  properties: { n: { type: 'number' }, s: { type: 'string', nullable: true } },
};
const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const definition = {
  openapi: '3.0.0',
  info: { title: '', version: '1' },
  paths: {
    '/numbers': {
      post: {
        parameters: [{ name: 'base', in: 'query', schema: { type: 'number' } }],
        requestBody: { required: true, ...json(number) },
        responses: { 200: { description: '', ...json({ type: 'array', items: number }) } },
      },
    },
  },
} as unknown as Document;

/** What the judge says about a request that a server answers. */
async function judged(query: string, body: unknown, status: number, answer: unknown) {
  const server = createServer((_, response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer)),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const judge = await startJudge(definition, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  onTestFinished(() => judge.close());
  const response = await fetch(`${judge.url}/numbers${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect([response.status, await response.json()]).toEqual([status, answer]);
  return judge.refusals().map(({ part, at }) => `${part} ${at}`);
}

it.each([
  ['nothing', '?base=2', { n: 1 }, 200, [{ n: 1, s: null }], []],
  ['a body without what is required', '', { s: 'a' }, 200, [], ['request /body/n']],
  ['a parameter of another type', '?base=x', { n: 1 }, 200, [], ['request /query/base']],
  ['a parameter that is not declared', '?limit=2', { n: 1 }, 200, [], ['request /query/limit']],
  [
    'wrong values in a response',
    '',
    { n: 1 },
    200,
    [{ n: 1 }, { n: 'a' }, {}],
    ['response /response/*/n', 'response /response/*/n'],
  ],
  ['a status that is not declared', '', { n: 1 }, 201, [], ['response /numbers']],
])('refuses %s, and passes everything on', async (_, query, body, status, answer, refusals) => {
  expect(await judged(query, body, status, answer)).toEqual(refusals);
});

it('refuses a media type that is not declared', async () => {
  const server = createServer((_, response) => response.writeHead(200, { 'content-type': 'image/jpeg' }).end('hi'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const pictures = (content: object) => ({ get: { responses: { 200: { description: '', content } } } });
  const paths = {
    '/png': pictures({ 'image/png': {} }),
    '/jpeg': pictures({ 'image/jpeg': {} }),
    '/any': pictures({ '*/*': {} }),
  };
  const { port } = server.address() as AddressInfo;
  const judge = await startJudge({ ...definition, paths } as unknown as Document, `http://127.0.0.1:${port}`);
  onTestFinished(() => judge.close());
  for (const path of Object.keys(paths)) expect(await (await fetch(judge.url + path)).text()).toBe('hi');
  expect(judge.refusals()).toEqual([
    { part: 'response', at: '/response', rule: 'mediaType: image/jpeg is none of image/png' },
  ]);
});

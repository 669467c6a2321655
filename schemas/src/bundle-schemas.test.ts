import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { folderOf } from '../test/folder-of.ts';
import { bundleSchemas } from './bundle-schemas.ts';
import { walkSchema } from './walk-schema.ts';

const event = { properties: { type: { const: 'chats' }, event: { const: 'post' } } };

test('puts every schema under its title, and the webhooks into the union', async () => {
  const bundle = await bundleSchemas(
    await folderOf({
      'webhooks/chats.post.schema.json': {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        title: 'A',
        properties: { event, b: { $ref: '../entities/b.schema.json' } },
      },
      'entities/b.schema.json': { title: 'B', type: 'string' },
    }),
  );
  expect(bundle.oneOf).toEqual([{ $ref: '#/$defs/A' }]);
  expect(bundle.$defs).toEqual({
    A: { title: 'A', properties: { event, b: { $ref: '#/$defs/B' } } },
    B: { title: 'B', type: 'string' },
  });
});

test('leaves no reference to another document in the bundle of this package', async () => {
  const bundle = await bundleSchemas(path.join(import.meta.dirname, '..'));
  const refs = new Set<unknown>();
  walkSchema(bundle, ({ $ref }) => $ref && refs.add($ref));
  const titles = Object.keys(bundle.$defs).map((title) => `#/$defs/${title}`);
  expect(titles).toEqual(expect.arrayContaining([...refs]));
  expect(refs.size).toBeGreaterThan(100);
});

test.each([
  ['a reference out of the folder', { items: { $ref: '../outside.schema.json' } }, '/items/$ref'],
  ['a cycle', { allOf: [{ $ref: 'a.schema.json' }] }, '/allOf/0/$ref'],
  ['a reference of another kind', { $dynamicRef: 'http://example.com/b' }, '/$dynamicRef'],
  ['an unknown keyword', { tsType: 'any' }, '/tsType'],
  ['a name with quotes', { properties: { "it's": {} } }, "/properties/it's"],
])('stops at %s, with file and pointer', async (_, schema, pointer) => {
  const folder = await folderOf({ 'schemas/a.schema.json': { title: 'A', ...schema }, 'outside.schema.json': {} });
  await expect(bundleSchemas(path.join(folder, 'schemas'))).rejects.toThrow(
    `Failed to bundle schemas:\n  a.schema.json#${pointer}`,
  );
});

test.each(['$ref', '$dynamicRef', '$recursiveRef', '$schema', '$id', 'unknownKeyword'])(
  'sends no request for an address in %s',
  async (keyword) => {
    const { url, requests } = await startServer();
    const folder = await folderOf({ 'a.schema.json': { title: 'A', properties: { b: { [keyword]: url } } } });
    await expect(bundleSchemas(folder)).rejects.toThrow(`a.schema.json#/properties/b/${keyword}`);
    expect(requests).toEqual([]);
  },
);

async function startServer() {
  const requests: unknown[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url);
    response.end('{"title":"B"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/b.schema.json`, requests };
}

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { bundleSchemas } from './bundle-schemas.ts';
import { walkSchema } from './walk-schema.ts';

test('puts every schema under its title, and the webhooks into the union', async () => {
  const bundle = await bundleSchemas(
    await folderOf({
      'webhooks/a.schema.json': {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        title: 'A',
        items: { $ref: '../entities/b.schema.json' },
      },
      'entities/b.schema.json': { title: 'B', type: 'string' },
    }),
  );
  expect(bundle.oneOf).toEqual([{ $ref: '#/$defs/A' }]);
  expect(bundle.$defs).toEqual({
    A: { title: 'A', items: { $ref: '#/$defs/B' } },
    B: { title: 'B', type: 'string' },
  });
});

test('leaves no outside reference in the bundle of this package', async () => {
  const bundle = await bundleSchemas(path.join(import.meta.dirname, '..'));
  const refs = new Set<unknown>();
  walkSchema(bundle, ({ $ref }) => $ref && refs.add($ref));
  const titles = Object.keys(bundle.$defs).map((title) => `#/$defs/${title}`);
  expect(titles).toEqual(expect.arrayContaining([...refs]));
});

test.each([
  ['a broken path', 'gone.schema.json', 'there is no webhooks/gone.schema.json'],
  ['an absolute path', '/etc/hostname', 'an absolute path; use a relative one'],
  ['a path that leaves the folder', '../../outside.schema.json', 'leads out of the schemas folder'],
])('refuses %s', async (_, $ref, reason) => {
  const folder = await folderOf({
    'schemas/webhooks/a.schema.json': { title: 'A', properties: { b: { $ref } } },
    'outside.schema.json': { title: 'Outside' },
  });
  await expect(bundleSchemas(path.join(folder, 'schemas'))).rejects.toThrow(
    `Failed to bundle schemas: broken $ref\n  webhooks/a.schema.json#/properties/b/$ref "${$ref}": ${reason}`,
  );
});

test('refuses an address without asking the network', async () => {
  const { url, requests } = await startServer();
  const folder = await folderOf({ 'webhooks/a.schema.json': { title: 'A', properties: { b: { $ref: url } } } });
  await expect(bundleSchemas(folder)).rejects.toThrow(
    `webhooks/a.schema.json#/properties/b/$ref "${url}": only local files are read; use a relative path`,
  );
  expect(requests).toEqual([]);
});

test('refuses two files with one title', async () => {
  const folder = await folderOf({ 'a.schema.json': { title: 'Chat' }, 'entities/b.schema.json': { title: 'Chat' } });
  await expect(bundleSchemas(folder)).rejects.toThrow(
    'Failed to bundle schemas: entities/b.schema.json and a.schema.json share the title Chat',
  );
});

test('refuses a file without a title', async () => {
  const folder = await folderOf({ 'a.schema.json': {} });
  await expect(bundleSchemas(folder)).rejects.toThrow('Failed to bundle schemas: a.schema.json has no title');
});

test('names the file that is not JSON', async () => {
  const folder = await folderOf({});
  await writeFile(path.join(folder, 'a.schema.json'), '{');
  await expect(bundleSchemas(folder)).rejects.toThrow('Failed to read a.schema.json: ');
});

async function folderOf(files: Record<string, object>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'schemas-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [file, schema] of Object.entries(files)) {
    await mkdir(path.join(folder, path.dirname(file)), { recursive: true });
    await writeFile(path.join(folder, file), JSON.stringify(schema));
  }
  return folder;
}

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

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { json } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { manifests, published, root } from '../../workspaces.shared.ts';

const run = promisify(execFile);
const bin = fileURLToPath(import.meta.resolve('@changesets/cli/bin.js'));

interface Upload {
  name: string;
  access: string;
  versions: Record<string, Record<string, unknown>>;
  _attachments: Record<string, { data: string }>;
}

/** A registry on this machine, which has some packages already and keeps what it gets. */
async function startRegistry(known: Record<string, string> = {}) {
  const uploads: Upload[] = [];
  const server = createServer(async (request, response) => {
    const name = decodeURIComponent(request.url!.slice(1));
    const version = known[name];
    if (request.method === 'PUT') uploads.push((await json(request)) as Upload);
    const found = version && { name, 'dist-tags': { latest: version }, versions: { [version]: { name, version } } };
    response.writeHead(request.method === 'PUT' ? 201 : found ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(found || {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { uploads, host: `127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** Publishes the workspace as the workflow does, to a registry on this machine. */
async function publish(host: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'publish-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const userconfig = path.join(folder, 'npmrc');
  await writeFile(userconfig, `registry=http://${host}/\n//${host}/:_authToken=made-up\n`);
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_config_/i.test(name)));
  const { stdout } = await run(process.execPath, [bin, 'publish', '--no-git-tag'], {
    cwd: root,
    env: {
      ...env,
      NPM_CONFIG_USERCONFIG: userconfig,
      npm_config_registry: `http://${host}/`,
      npm_config_cache: path.join(folder, 'cache'),
    },
    maxBuffer: 1e8,
  });
  return stdout;
}

it('sends every package to the registry, each after those that it depends on', async () => {
  const { uploads, host } = await startRegistry();
  await publish(host);
  const names = uploads.map(({ name }) => name);
  expect(names.toSorted()).toEqual(published.map((folder) => manifests.get(folder)!.name).toSorted());
  for (const { name, access, versions, _attachments } of uploads) {
    const folder = published.find((folder) => manifests.get(folder)!.name === name)!;
    const { version, license, engines, repository, files } = JSON.parse(
      await readFile(path.join(root, folder, 'package.json'), 'utf8'),
    );
    expect(access).toBe('public');
    expect(Object.keys(versions)).toEqual([version]);
    expect(versions[version]).toMatchObject({ license, engines, repository });
    expect([license, engines, files.length > 0]).toEqual(['MIT', { node: '>=22.12' }, true]);
    expect(repository).toMatchObject({ directory: folder });
    expect(manifests.get(folder)).toMatchObject({ publishConfig: { access: 'public' } });
    const [tarball] = Object.values(_attachments);
    expect(Buffer.from(tarball!.data, 'base64').subarray(0, 2)).toEqual(Buffer.of(0x1f, 0x8b));
    for (const dependency of Object.keys(manifests.get(folder)!.dependencies ?? {}))
      if (names.includes(dependency)) expect(names.indexOf(dependency)).toBeLessThan(names.indexOf(name));
  }
});

it('sends only what the registry does not have', async () => {
  const missing = '@whapi-webhooks/types';
  const others = published.map((folder) => manifests.get(folder)!).filter(({ name }) => name !== missing);
  const { uploads, host } = await startRegistry(Object.fromEntries(others.map(({ name, version }) => [name, version])));
  await publish(host);
  expect(uploads.map(({ name }) => name)).toEqual([missing]);
});

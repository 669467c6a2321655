import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { setupWhapi } from '../node.ts';
import { type ServeOptions, serveWhapi } from './serve-whapi.ts';

async function folderWith(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'page-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  return folder;
}

async function serve(options: ServeOptions = {}) {
  const outer = await folderWith({
    'secret.txt': 'secret',
    'page/index.html': '<!doctype html><title>A page</title>',
    'page/icon.svg': '<svg/>',
    'page/assets/index-1a.js': 'run()',
    'page/assets/index-1a.css': 'a{}',
    'page/assets/strange.xyz': '?',
  });
  const served = await serveWhapi(setupWhapi(), { page: path.join(outer, 'page'), ...options });
  onTestFinished(() => served.close());
  return served;
}

/** As `fetch` would, but the path is sent as it is. */
function raw(base: string, target: string, { method = 'GET', headers = {} } = {}) {
  return new Promise<{ status: number | undefined; headers: Record<string, unknown>; body: string }>(
    (resolve, reject) => {
      const { port } = new URL(base);
      const outgoing = httpRequest({ host: '127.0.0.1', port, path: target, method, headers }, async (response) =>
        resolve({ status: response.statusCode, headers: response.headers, body: await text(response) }),
      );
      outgoing.on('error', reject).end();
    },
  );
}

describe('the page', () => {
  it.each([
    ['', 'text/html; charset=utf-8', '<!doctype html><title>A page</title>'],
    ['index.html', 'text/html; charset=utf-8', '<!doctype html><title>A page</title>'],
    ['icon.svg', 'image/svg+xml', '<svg/>'],
    ['assets/index-1a.js', 'text/javascript; charset=utf-8', 'run()'],
    ['assets/index-1a.css', 'text/css; charset=utf-8', 'a{}'],
    ['assets/strange.xyz', 'application/octet-stream', '?'],
  ])('serves "%s" as %s, without a token', async (name, type, body) => {
    const { pageUrl = '' } = await serve({ controlToken: 'secret-of-control' });
    for (const method of ['GET', 'HEAD']) {
      const response = await fetch(pageUrl + name, { method });
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe(type);
      expect(response.headers.get('content-length')).toBe(`${body.length}`);
      expect(await response.text()).toBe(method === 'GET' ? body : '');
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      const policy = response.headers.get('content-security-policy');
      expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      const isHashed = name.startsWith('assets/');
      expect(response.headers.get('cache-control')).toMatch(isHashed ? /immutable/ : /^no-cache$/);
    }
  });

  it('leaves everything else below the prefix to the control plane, with its token', async () => {
    const { controlUrl = '', pageUrl } = await serve({ controlToken: 'secret-of-control' });
    expect(pageUrl).toBe(`${controlUrl}/`);
    for (const [method, name] of [
      ['GET', 'status'],
      ['GET', 'assets'],
      ['GET', 'assets/none.js'],
      ['POST', ''],
      ['POST', 'icon.svg'],
    ] as const) {
      expect([name, (await fetch(`${controlUrl}/${name}`, { method })).status]).toEqual([name, 401]);
    }
  });

  it('is found without the slash at its end, and below another prefix', async () => {
    const { url } = await serve({ controlPrefix: '/test/control' });
    const redirect = await raw(url, '/test/control?a=1');
    expect(redirect).toMatchObject({ status: 308, headers: { location: '/test/control/?a=1' } });
    expect((await raw(url, '/test/control/?a=1')).body).toContain('A page');
    expect((await raw(url, '/__whapi/')).status).toBe(501);
  });

  it.each([
    '/__whapi/../secret.txt',
    '/__whapi/..%2fsecret.txt',
    '/__whapi/%2e%2e/secret.txt',
    '/__whapi/assets/../../secret.txt',
    '/__whapi/assets/..%5c..%5csecret.txt',
    '/__whapi/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
    '/__whapi//etc/passwd',
    '/__whapi/index.html%00',
    '/__whapi/constructor',
  ])('has no %s', async (target) => {
    const { url } = await serve();
    const { status, body } = await raw(url, target);
    expect(status).toBeOneOf([404, 501]);
    expect(body).not.toContain('root:');
    expect(JSON.parse(body)).toHaveProperty('error');
  });

  it.each([
    [{ host: 'evil.test' }, 403],
    [{ origin: 'http://evil.test' }, 403],
  ])('is not served to %j', async (headers, status) => {
    const { url } = await serve();
    for (const target of ['/__whapi', '/__whapi/', '/__whapi/assets/index-1a.js']) {
      expect((await raw(url, target, { headers })).status).toBe(status);
    }
  });

  it('is off with the control plane', async () => {
    const { url, pageUrl } = await serve({ control: false });
    expect(pageUrl).toBeUndefined();
    expect((await raw(url, '/__whapi/')).status).toBe(404);
  });

  it('must have been built', async () => {
    const page = await folderWith({ 'main.js': '' });
    await expect(serveWhapi(setupWhapi(), { page })).rejects.toThrow(/Failed to serve the page: .*index\.html/);
  });
});

it('is described in place of the page where there is none', async () => {
  const served = await serveWhapi(setupWhapi(), { controlToken: 'secret-of-control' });
  onTestFinished(() => served.close());
  expect(served.pageUrl).toBeUndefined();
  const response = await fetch(`${served.controlUrl}`);
  expect(response.url).toBe(`${served.controlUrl}/`);
  expect(await response.json()).toEqual({
    name: 'whapi-webhooks',
    version: expect.stringMatching(/^\d/),
    capabilities: 'status',
    description: 'openapi.json',
    page: expect.stringContaining('serve --open'),
  });
});

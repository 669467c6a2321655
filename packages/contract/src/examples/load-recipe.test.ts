import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { validateWebhook } from '../index.ts';

const root = new URL('../../', import.meta.url);

it('the recipe of the README puts load on a receiver, with valid webhooks that occur once', async () => {
  const readme = await readFile(new URL('README.md', root), 'utf8');
  const code = /```js\n(import \{ createWebhooks \}.*?)```/s.exec(readme)![1]!;
  const ids = new Set<string>();
  let invalid = 0;
  let received = 0;
  const server = createServer(async (request, response) => {
    const webhook = (await json(request)) as { messages: { id: string }[] };
    received += 1;
    if (!validateWebhook(webhook, { profile: 'strict' }).valid) invalid += 1;
    for (const { id } of webhook.messages) ids.add(id);
    response.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  // Beside the package, so that its imports are found.
  const script = fileURLToPath(new URL(`load-recipe-${process.pid}.mjs`, root));
  try {
    await writeFile(script, code);
    const env = { ...process.env, HOOK_URL: `http://127.0.0.1:${port}/hook` };
    const { stdout } = await promisify(execFile)(process.execPath, [script], { env });
    expect(stdout).toMatch(/5k requests in/);
    expect({ received, unique: ids.size, invalid }).toEqual({ received: 5_000, unique: 5_000, invalid: 0 });
  } finally {
    server.close();
    await rm(script, { force: true });
  }
});

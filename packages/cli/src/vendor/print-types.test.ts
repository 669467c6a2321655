import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as types from '@whapi-webhooks/types';
import { expect, it } from 'vitest';
import { run } from '../main.ts';
import { tempFolder } from '../test/temp-folder.ts';
import { testIo } from '../test/test-io.ts';

const exec = promisify(execFile);

/** The oldest and the newest that the packages are tried with. */
const COMPILERS = ['typescript-5.4', 'typescript'];

const USER = `
import type { AnyWebhook, PayloadOf, WebhookOf, WhapiEventName, WhapiWebhook } from './whapi-webhooks';
declare const webhook: WebhookOf<'chats.patch'>;
const name: string | undefined = webhook.chats_updates[0]?.after_update.name;
const event: WhapiEventName = 'messages.post';
declare const payload: PayloadOf<'chats.delete'>;
// @ts-expect-error: the payload lacks it
payload.event;
const any: AnyWebhook = webhook satisfies WhapiWebhook;
export { name, event, any };
`;

async function printed(): Promise<string> {
  const io = testIo();
  expect(await run(['types'], io)).toBe(0);
  return io.stdout.text;
}

it.each(COMPILERS)('prints one file that compiles alone with %s', { timeout: 120_000 }, async (compiler) => {
  const folder = await tempFolder({ 'whapi-webhooks.d.ts': await printed(), 'user.ts': USER });
  const compilerOptions = {
    strict: true,
    noEmit: true,
    target: 'ES2022',
    module: 'ESNext',
    moduleResolution: 'Bundler',
    types: [],
  };
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, files: ['whapi-webhooks.d.ts', 'user.ts'] }),
  );
  const tsc = fileURLToPath(new URL('bin/tsc', import.meta.resolve(`${compiler}/package.json`)));
  const { stdout } = await exec(process.execPath, [tsc, '--project', folder]).catch((error) => error);
  expect(stdout).toBe('');
});

it('names its version and its licence, and has no imports', async () => {
  const text = await printed();
  expect(text).toMatch(
    /^\/\*\n \* Types of the webhooks of Whapi\.Cloud, from @whapi-webhooks\/types \d+\.\d+\.\d+\. Unofficial\.\n/,
  );
  expect(text).toContain('Permission is hereby granted, free of charge');
  expect(text).not.toMatch(/^import\b|\bfrom '\.|sourceMappingURL/m);
});

it('has every type that the package exports', async () => {
  const text = await printed();
  for (const file of ['generated', 'any-message', 'any-webhook', 'webhook-of']) {
    const url = new URL(`dist/${file}.d.ts`, import.meta.resolve('@whapi-webhooks/types/package.json'));
    const { readFile } = await import('node:fs/promises');
    for (const [line] of (await readFile(url, 'utf8')).matchAll(/^export (?:interface|type) \w+/gm))
      expect(text).toContain(line);
  }
  // Functions need the package; new files with types need a line in FILES.
  expect(Object.keys(types).sort()).toEqual(['eventName', 'isActionType', 'isEvent', 'isMessageType']);
});

import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { eventNames } from './events/event-names.ts';

const compiled = path.join(import.meta.dirname, 'generated/compiled');
const modules = (await readdir(compiled)).filter((file) => file.endsWith('.js')).sort();

it('there are modules for all webhooks, for requests, for steps, for messages and for each event', () => {
  expect(modules).toEqual(
    ['webhooks', 'requests', 'steps', 'message', ...eventNames].map((name) => `${name}.js`).sort(),
  );
});

it.each(modules)('%s needs only what creates validators and the table of messages, and makes no code', async (file) => {
  const code = await readFile(path.join(compiled, file), 'utf8');
  const alone = code
    .replace("import { base } from './message.js';", '')
    .replace("import { createValidators } from '../../compiled/create-validators.ts';", '');
  expect(alone.match(/\b(?:require|import|eval|Function)\b/g)).toBeNull();
});

it('the built index exports what its source does, in ASCII', async () => {
  const dist = new URL('../dist/index.js', import.meta.url);
  expect(Object.keys(await import(dist.href)).sort()).toEqual(Object.keys(await import('./index.ts')).sort());
  expect(await readFile(dist, 'utf8')).toMatch(/^[\t\n -~]*$/);
});

it('the built package runs alone, and where code may not be made from text', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'generated-'));
  try {
    await cp(path.join(import.meta.dirname, '../dist'), path.join(folder, 'dist'), { recursive: true });
    const program = `
      import { validateWebhook } from './dist/index.js';
      import { examples } from './dist/examples.js';
      import { validator } from './dist/events/chats.patch.js';
      const webhook = examples['chats.patch'].minimal;
      console.log(validateWebhook(webhook, { profile: 'strict' }).valid, validateWebhook({ ...webhook, channel_id: 7 }).valid);
      console.log(validator(webhook, { profile: 'strict' }).valid, validator({ ...webhook, channel_id: 7 }).valid);
    `;
    const args = ['--disallow-code-generation-from-strings', '--input-type=module', '--eval', program];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder });
    expect(stdout).toBe('true false\ntrue false\n');
  } finally {
    await rm(folder, { recursive: true });
  }
});

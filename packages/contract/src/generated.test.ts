import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const generated = path.join(import.meta.dirname, 'generated');
const modules = (await readdir(generated)).filter((file) => file.endsWith('.js'));

it('there is a module for webhooks and one for requests, in each profile', () => {
  expect(modules.sort()).toEqual([
    'requests-strict.js',
    'requests-tolerant.js',
    'webhooks-strict.js',
    'webhooks-tolerant.js',
  ]);
});

it.each(modules)('%s needs no other code and makes none', async (file) => {
  const code = await readFile(path.join(generated, file), 'utf8');
  expect(code.match(/\b(?:require|import|eval|Function)\b/g)).toBeNull();
});

it('the built package runs alone, and where code may not be made from text', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'generated-'));
  try {
    await cp(path.join(import.meta.dirname, '../dist'), path.join(folder, 'dist'), { recursive: true });
    const program = `
      import { examples, validateWebhook } from './dist/index.js';
      const webhook = examples['chats.patch'].minimal;
      console.log(validateWebhook(webhook, { profile: 'strict' }).valid, validateWebhook({ ...webhook, channel_id: 7 }).valid);
    `;
    const args = ['--disallow-code-generation-from-strings', '--input-type=module', '--eval', program];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder });
    expect(stdout).toBe('true false\n');
  } finally {
    await rm(folder, { recursive: true });
  }
});

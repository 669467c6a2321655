import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { examples } from '@whapi-webhooks/contract/examples';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { createProject } from './create-project.ts';
import { run } from './run.ts';
import { type Resolution, typeCheck } from './type-check.ts';
import { type compilers, mswVersions, nodeVersions, otherRuntimes } from './versions.ts';

const combinations: [keyof typeof compilers, Resolution][] = [
  ['5.4', 'node10'],
  ['5.4', 'NodeNext'],
  ['5.9', 'node10'],
  ['5.9', 'Bundler'],
  ['6.0', 'node10'],
  ['7.0', 'NodeNext'],
  ['7.0', 'Bundler'],
];

describe.each(mswVersions)('node:test with MSW %s', (msw) => {
  const isMsw2 = msw.startsWith('2.');
  let folder: string;

  beforeAll(async () => {
    // MSW 3 asks for TypeScript 5.9.
    const typescript = isMsw2 ? '5.4.5' : '5.9.3';
    folder = await createProject('node', { msw, typescript, '@types/node': '24.19.2' });
    const webhook = JSON.stringify(examples['chats.patch'].minimal);
    await writeFile(path.join(folder, 'webhook.json'), webhook);
    // Long enough for threads.
    await writeFile(path.join(folder, 'log.ndjson'), `${webhook}\n`.repeat(Math.ceil(5_000_000 / webhook.length)));
    await writeFile(path.join(folder, 'old.json'), '{ "type": "string", "maxLength": 2 }');
    await writeFile(path.join(folder, 'new.json'), '{ "type": "string", "maxLength": 1 }');
  });

  describe.each(nodeVersions)('on Node %s', (version) => {
    const node = (...args: string[]) => run(folder, inject('runtimes')[`node ${version}`] ?? '', args);

    it('validates, intercepts, delivers and serves in ES modules', async () => {
      expect(await node('--test', '--test-reporter=tap', 'module.test.mjs')).toMatch(/# pass 3\n# fail 0/);
    });

    it('does the same in CommonJS, by require', async () => {
      expect(await node('--test', '--test-reporter=tap', 'commonjs.test.cjs')).toMatch(/# pass 1\n# fail 0/);
    });

    it('runs the command', async () => {
      const bin = 'node_modules/whapi-webhooks/bin/whapi-webhooks.js';
      expect(await node(bin, 'validate', 'webhook.json')).toContain('1 valid');
      expect(await node(bin, 'validate', 'log.ndjson')).toContain(' 0 invalid');
      expect(await node(bin, 'drift', 'log.ndjson')).toContain('0 findings');
      expect(await node(bin, 'diff', 'old.json', 'new.json')).toContain('verdict: minor');
      expect(await node(bin, 'schema', '--event', 'chats.patch')).toContain('"$schema"');
      expect(await node(bin, 'types')).toContain('export type WhapiWebhook');
      expect(await node(bin, 'demo')).toContain('chats.patch');
    });
  });

  it.skipIf(!isMsw2).each([
    ['bun', otherRuntimes.bun, []],
    ['deno', otherRuntimes.deno, ['run', '--allow-all', '--node-modules-dir=manual']],
  ])('intercepts and delivers in %s %s', async (name, version, flags) => {
    const caches = { DENO_DIR: path.join(folder, '.deno'), BUN_INSTALL: path.join(folder, '.bun') };
    const program = inject('runtimes')[`${name} ${version}`] ?? '';
    expect(await run(folder, program, [...flags, 'smoke.mjs'], caches)).toContain('200\n');
  });

  it.each(combinations.filter(([version]) => isMsw2 || version !== '5.4'))(
    'has the types of every entry in TypeScript %s, resolved as %s',
    (version, resolution) => typeCheck(folder, version, resolution, ['types.ts']),
  );
});

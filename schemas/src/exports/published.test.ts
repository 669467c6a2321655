import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { readPackaged } from '../../test/corpus.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));
const manifest = readPackaged('package.json');
const files = readdirSync(path.join(root, 'dist')).map((name) => `dist/${name}`);
const isJsonSchema = (file: string) => `${readPackaged(file).$schema}`.includes('json-schema.org');

test('each document in dist is exported, and is packed', () => {
  const exported = Object.values<string>(manifest.exports).map((target) => target.replace('./', ''));
  expect(exported.filter((target) => target.startsWith('dist/')).sort()).toEqual(files);
  expect(manifest.files).toContain('dist');
});

test('the $id of each JSON Schema in dist is the address at which unpkg serves it', () => {
  const schemas = files.filter(isJsonSchema);
  expect(schemas).toEqual(['bundle.draft-07', 'bundle', 'scenario', 'webhook'].map((name) => `dist/${name}.json`));
  for (const file of schemas) {
    expect(readPackaged(file).$id).toBe(`https://unpkg.com/${manifest.name}@${manifest.version}/${file}`);
  }
});

describe('the README', () => {
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
  const blocks = (language: string) =>
    [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, code = '']) => code);

  const recipes = blocks('js').map((code) => ({ code, title: /'(@whapi-webhooks\/schemas\/.+?)'/.exec(code)?.[1] }));

  test.each(recipes)('has a recipe that runs, with $title', async ({ code }) => {
    const folder = path.join(root, 'test-results/readme');
    await mkdir(folder, { recursive: true });
    const file = path.join(folder, `${blocks('js').indexOf(code)}.mjs`);
    await writeFile(file, code);
    const { stdout } = await run(process.execPath, [file]);
    if (code.includes('validate.errors')) expect(stdout).toMatch(/^false \[[\s\S]*missingProperty/);
    if (code.includes('asyncapi')) expect(stdout).toContain("chats.patch [ 'ChatsPatchWebhook' ]");
    await rm(file);
  });

  test('has files for editors that are valid by the schema that they name', () => {
    const named = blocks('json')
      .map((text) => JSON.parse(text))
      .filter(({ $schema }) => $schema);
    expect(named).toHaveLength(2);
    const ajv = new Ajv2020({ strict: false }).addSchema([
      readPackaged('dist/scenario.json'),
      readPackaged('dist/webhook.json'),
    ]);
    for (const file of named) {
      const validate = ajv.getSchema(file.$schema);
      expect([validate?.(file), validate?.errors]).toEqual([true, null]);
    }
  });

  test('names documents that exist, at addresses of this version', () => {
    const addresses = readme.match(/https:\/\/unpkg\.com\/[^"`\s]+/g) ?? [];
    const ids = files.filter(isJsonSchema).map((file) => readPackaged(file).$id);
    expect(addresses.length).toBeGreaterThan(2);
    expect(addresses.filter((address) => !ids.includes(address))).toEqual([]);
    const inPackage = readme.match(/(?<=node_modules\/@whapi-webhooks\/schemas\/)dist\/[\w.-]+\.json/g) ?? [];
    expect(inPackage.filter((file) => !files.includes(file))).toEqual([]);
  });
});

import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const root = path.join(import.meta.dirname, '../..');
const folder = await mkdtemp(path.join(tmpdir(), 'packed-'));
afterAll(() => rm(folder, { recursive: true }));

/** What a user runs: it knows the packages by their names only. */
const SCRIPT = `
import { readdirSync, readFileSync } from 'node:fs';
import { validateWebhook } from '@whapi-webhooks/contract';
import { examples } from '@whapi-webhooks/contract/examples';

const root = 'node_modules/@whapi-webhooks/schemas/';
const read = (file) => JSON.parse(readFileSync(root + file, 'utf8'));
const wrong = [];
let accepted = 0;
let refused = 0;
for (const event of readdirSync(root + 'examples')) {
  for (const file of readdirSync(root + 'examples/' + event)) {
    const webhook = read('examples/' + event + '/' + file);
    const same = JSON.stringify(examples[event][file.slice(0, -5)]) === JSON.stringify(webhook);
    const valid = ['strict', 'tolerant'].every((profile) => validateWebhook(webhook, { profile }).valid);
    if (same && valid) accepted += 1;
    else wrong.push(event + '/' + file);
  }
}
for (const event of readdirSync(root + 'counterexamples')) {
  for (const file of readdirSync(root + 'counterexamples/' + event)) {
    const { issue, profiles, payload } = read('counterexamples/' + event + '/' + file);
    const right = ['strict', 'tolerant'].every((profile) => {
      const { issues = [] } = validateWebhook(payload, { profile });
      const found = issues.map(({ code, pointer }) => code + ' ' + pointer).join();
      return found === (profiles.includes(profile) ? issue.code + ' ' + issue.pointer : '');
    });
    if (right) refused += 1;
    else wrong.push(event + '/' + file);
  }
}
console.log(JSON.stringify({ accepted, refused, wrong }));
`;

const published = [
  'schemas',
  'packages/evidence',
  'packages/types',
  'packages/contract',
  'packages/mock',
  'packages/doctor',
  'packages/cli',
];

/** What each package publishes beside LICENSE, README.md and package.json. */
const contents: Record<string, RegExp> = {
  '@whapi-webhooks/schemas':
    /^(dist\/(asyncapi|bundle|bundle\.draft-07|evidence|openapi|scenario|steps|webhook)\.json|discrepancies\.json|rest\/((partner\/)?operations|operation-sources|client-counts)\.json|(webhooks|entities|rest|steps)\/.+\.schema\.json|scenarios\/[^/]+\/[^/]+\.json|(examples|counterexamples|evidence)\/[^/]+\/[^/]+\.json)$/,
  '@whapi-webhooks/evidence': /^dist\/.+\.(js|d\.ts)$/,
  '@whapi-webhooks/types': /^dist\/.+\.(js|d\.ts)$/,
  '@whapi-webhooks/contract': /^dist\/.+\.(js|d\.ts)$/,
  '@whapi-webhooks/mock': /^dist\/(.+\.(js|d\.ts)|control\.openapi\.json)$/,
  '@whapi-webhooks/doctor': /^dist\/.+\.(js|d\.ts)$/,
  'whapi-webhooks':
    /^(bin\/whapi-webhooks\.js|report\.schema\.json|doctor\.schema\.json|dist\/(.+\.js|third-party-licenses\.txt)|dist\/page\/(index\.html|icon\.svg|assets\/[\w-]+\.css))$/,
};
const ALWAYS = ['LICENSE', 'README.md', 'package.json'];
/** Helpers of tests, by the names that they have in this repository. */
const OF_TESTS = /(^|\/)(test|tests|testing|__tests__)\/|(^|\/)test-[^/]*\.(js|d\.ts)$|\.test(-d)?\.|\.tsbuildinfo$/;

const { stdout } = await run(
  'npm',
  ['pack', '--json', '--pack-destination', folder, ...published.flatMap((workspace) => ['-w', workspace])],
  { cwd: root, maxBuffer: 1e8 },
);
const packed: { name: string; filename: string; files: { path: string }[] }[] = Object.values(JSON.parse(stdout));

describe.each(published)('what %s packs', (workspace) => {
  const manifest = JSON.parse(readFileSync(path.join(root, workspace, 'package.json'), 'utf8'));

  it('is what a user needs, and nothing that only tests use', () => {
    const files = packed.find(({ name }) => name === manifest.name)?.files.map(({ path: file }) => file) ?? [];
    expect(files).toEqual(expect.arrayContaining(ALWAYS));
    const others = files.filter((file) => !ALWAYS.includes(file));
    expect(others.length).toBeGreaterThan(5);
    expect(others.filter((file) => !contents[manifest.name]?.test(file))).toEqual([]);
    const code = others.filter((file) => !/^(counter)?examples\//.test(file));
    expect(code.filter((file) => OF_TESTS.test(file))).toEqual([]);
  });

  it('says where it comes from, and depends on exact versions', () => {
    expect(manifest).toMatchObject({
      description: expect.stringMatching(/^[A-Z].+\.$/),
      keywords: expect.arrayContaining(['whapi', 'whatsapp', 'webhook']),
      license: 'MIT',
      homepage: expect.stringContaining(`/${workspace}#readme`),
      bugs: { url: expect.stringMatching(/\/issues$/) },
      repository: { type: 'git', directory: workspace },
      exports: { './package.json': './package.json' },
    });
    const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies }) as string[];
    expect(versions.filter((version) => !/^(npm:.+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});

it('judges every example and counterexample rightly as packed for the registry', { timeout: 60_000 }, async () => {
  for (const { name, filename } of packed) {
    const target = path.join(folder, 'node_modules', name);
    await mkdir(target, { recursive: true });
    await run('tar', ['-xzf', path.join(folder, filename), '-C', target, '--strip-components', '1']);
  }
  await writeFile(path.join(folder, 'user.mjs'), SCRIPT);
  const result = await run(process.execPath, ['user.mjs'], { cwd: folder });
  const { accepted, refused, wrong } = JSON.parse(result.stdout);
  expect(wrong).toEqual([]);
  expect(accepted).toBeGreaterThan(250);
  expect(refused).toBeGreaterThan(1_000);
});

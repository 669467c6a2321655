import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { npmCommand } from '../../npm.shared.ts';
import { published, root } from '../../workspaces.shared.ts';

const run = promisify(execFile);
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
/** How large the tarball of each package may be, in bytes: about a third more than it is. */
const budgets: Record<string, number> = {
  '@whapi-webhooks/schemas': 750_000,
  '@whapi-webhooks/evidence': 40_000,
  '@whapi-webhooks/types': 75_000,
  '@whapi-webhooks/contract': 320_000,
  '@whapi-webhooks/mock': 600_000,
  '@whapi-webhooks/doctor': 200_000,
  'whapi-webhooks': 400_000,
};
const ALWAYS = ['LICENSE', 'README.md', 'package.json'];
/** Helpers of tests, by the names that they have in this repository. */
const OF_TESTS = /(^|\/)(test|tests|testing|__tests__)\/|(^|\/)test-[^/]*\.(js|d\.ts)$|\.test(-d)?\.|\.tsbuildinfo$/;

/** What paths begin with on the machine that builds: the repository, folders of temporary files. */
const MACHINE_PATHS = [path.resolve(root), `${tmpdir()}${path.sep}`, 'file:///home', 'file:///Users', 'file:///C:'];

const [npm, ...npmArgs] = npmCommand();
const { stdout } = await run(
  npm,
  [...npmArgs, 'pack', '--json', '--pack-destination', folder, ...published.flatMap((workspace) => ['-w', workspace])],
  { cwd: root, maxBuffer: 1e8 },
);
const packed: { name: string; filename: string; size: number; files: { path: string }[] }[] = Object.values(
  JSON.parse(stdout),
);
for (const { name, filename } of packed) {
  const target = path.join(folder, 'node_modules', name);
  await mkdir(target, { recursive: true });
  await run('tar', ['-xzf', path.join(folder, filename), '-C', target, '--strip-components', '1']);
}

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

  it('names no path of the machine that built it, and no map or file that is missing', () => {
    const { files } = packed.find(({ name }) => name === manifest.name)!;
    const paths = new Set(files.map(({ path: file }) => file));
    for (const file of paths) {
      const text = readFileSync(path.join(folder, 'node_modules', manifest.name, file), 'utf8');
      expect(MACHINE_PATHS.filter((start) => text.includes(start)).map((start) => `${file}: ${start}`)).toEqual([]);
      const [, map] = /\/\/# sourceMappingURL=(?!data:)(\S+)\s*$/.exec(text) ?? [];
      if (map) expect(paths).toContain(path.posix.join(path.posix.dirname(file), map));
    }
    for (const name of manifest.files) expect([...paths].some((file) => `${file}/`.startsWith(`${name}/`))).toBe(true);
  });

  it('is no larger than its budget', () => {
    const { size } = packed.find(({ name }) => name === manifest.name)!;
    expect(size).toBeLessThan(budgets[manifest.name]!);
    expect(size).toBeGreaterThan(budgets[manifest.name]! / 2);
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
      engines: { node: '>=22.12' },
      publishConfig: { access: 'public' },
    });
    const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies }) as string[];
    expect(versions.filter((version) => !/^(npm:.+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});

it('judges every example and counterexample rightly as packed for the registry', { timeout: 60_000 }, async () => {
  await writeFile(path.join(folder, 'user.mjs'), SCRIPT);
  const result = await run(process.execPath, ['user.mjs'], { cwd: folder });
  const { accepted, refused, wrong } = JSON.parse(result.stdout);
  expect(wrong).toEqual([]);
  expect(accepted).toBeGreaterThan(250);
  expect(refused).toBeGreaterThan(1_000);
});

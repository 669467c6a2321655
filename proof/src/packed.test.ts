import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';

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

it('judges every example and counterexample rightly as packed for the registry', { timeout: 60_000 }, async () => {
  const packages = ['schemas', 'packages/types', 'packages/contract'];
  const flags = packages.flatMap((name) => ['-w', name]);
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder, ...flags], { cwd: root });
  const packed: { name: string; filename: string }[] = Object.values(JSON.parse(stdout));
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

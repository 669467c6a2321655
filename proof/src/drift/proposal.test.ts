import { execFile } from 'node:child_process';
import { cp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { readPayloads } from '../contract.ts';
import { mutateDocument } from './mutate-document.ts';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '../../..');
/** In the repository, so that the bundler finds its dependencies. */
const folder = path.join(root, 'proof/test-results/proposal');
const BIN = path.join(root, 'packages/cli/bin/whapi-webhooks.js');

/** The schemas as in a checkout, without their tests, which would run as those of this package. */
async function checkOut(): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(folder, { recursive: true });
  await cp(path.join(root, 'schemas'), path.join(folder, 'schemas'), {
    recursive: true,
    filter: (source) => !/[\\/](?:node_modules|dist|test-results)$|\.test\.ts$/.test(source),
  });
  await symlink(path.join(root, 'schemas/node_modules'), path.join(folder, 'schemas/node_modules'), 'dir').catch(
    () => {},
  );
}

test('the schemas build with the patch for 200 mutations, and the traffic is free of drift after it', {
  timeout: 120_000,
}, async () => {
  await checkOut();
  const choices = fc.sample(fc.array(fc.nat(2 ** 30), { minLength: 12, maxLength: 12 }), { seed: 7, numRuns: 400 });
  const examples = readPayloads().filter(({ kind }) => kind === 'example');
  const mutants = choices.flatMap((numbers) => {
    const pick = <T>(items: readonly T[]): T => items[(numbers.shift() ?? 0) % items.length]!;
    const { event, value } = pick(examples);
    const mutant = mutateDocument(event, value, pick);
    // The schemas admit no property that every JavaScript object has, and a name is an identifier there.
    const isNameable = mutant && !/constructor|__proto__|toString|x-y|\$meta/.test(JSON.stringify(mutant.answer));
    return isNameable ? [{ event, body: mutant.document }] : [];
  });
  expect(mutants.length).toBeGreaterThan(200);
  await writeFile(path.join(folder, 'log.ndjson'), mutants.map((record) => `${JSON.stringify(record)}\n`).join(''));
  const drift = (...args: string[]) =>
    run(process.execPath, [BIN, 'drift', 'log.ndjson', ...args], { cwd: folder, maxBuffer: 1e8 });
  await expect(drift('--propose', 'drift.patch')).rejects.toMatchObject({ code: 1, stderr: '' });
  await run('git', ['init', '--quiet'], { cwd: folder });
  await run('git', ['apply', 'drift.patch'], { cwd: folder });
  await expect(drift('--schemas', 'schemas')).resolves.toMatchObject({ stderr: '' });
  const built = await run(process.execPath, ['src/build.ts'], { cwd: path.join(folder, 'schemas') });
  expect(built.stderr).toBe('');
  await expect(drift('--schemas', 'schemas/dist/bundle.json')).resolves.toMatchObject({ stderr: '' });
});

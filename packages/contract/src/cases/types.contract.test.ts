import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { addressWebhook, type Mode, modes } from '../events/address-webhook.ts';
import { describeContract } from '../receivers/describe-contract.ts';
import { type ContractCase, contractCases } from './contract-cases.ts';

const tsc = fileURLToPath(new URL('bin/tsc', import.meta.resolve('typescript/package.json')));
const compilerOptions = {
  module: 'NodeNext',
  target: 'ES2022',
  types: [],
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  paths: { '@whapi-webhooks/types': [fileURLToPath(new URL('../../../types/dist/index.d.ts', import.meta.url))] },
};

/** The types judge by the compiler: a payload that cannot be assigned to the type of its event is refused. */
const folder = await mkdtemp(path.join(tmpdir(), 'types-contract-'));
const refusals = await compile();
afterAll(() => rm(folder, { recursive: true }));

describeContract('the generated types', {
  supports: (contractCase) => !isBeyondTypes(contractCase),
  reject: (contractCase, mode) => refusals.get(fileOf(contractCase, mode)),
});

describe('what a counterexample calls beyond the types is accepted by them', () => {
  it.each(contractCases().filter(isBeyondTypes))('$event $name', (contractCase) => {
    expect(modes.map((mode) => refusals.get(fileOf(contractCase, mode)))).toEqual([undefined, undefined, undefined]);
  });
});

function isBeyondTypes({ counterexample }: ContractCase): boolean {
  return counterexample?.types === 'cannot express';
}

function fileOf({ event, name, counterexample }: ContractCase, mode: Mode): string {
  return `${mode}/${event}/${counterexample ? 'refuse' : 'accept'}-${name}.ts`;
}

/** Compiles all payloads in one go: the first complaint about each file that has one. */
async function compile(): Promise<Map<string, string>> {
  for (const contractCase of contractCases()) {
    for (const mode of modes) {
      const file = path.join(folder, fileOf(contractCase, mode));
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, sourceOf(contractCase, mode));
    }
  }
  await writeFile(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['**/*.ts'] }));
  const refusals = new Map<string, string>();
  for (const line of await complaints()) {
    const [, file, complaint] = /^(\S+)\(\d+,\d+\): error (TS\d+: .+)$/.exec(line) ?? [];
    if (file && complaint && !refusals.has(file)) refusals.set(file, complaint);
  }
  return refusals;
}

async function complaints(): Promise<string[]> {
  const args = [tsc, '--project', folder, '--pretty', 'false'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder, maxBuffer: 1e8 }).catch(
    (failed: { stdout: string }) => failed,
  );
  return stdout.split('\n');
}

function sourceOf({ event, payload }: ContractCase, mode: Mode): string {
  const type = mode === 'body' ? 'WebhookOf' : 'PayloadOf';
  const addressed = addressWebhook(payload, event, mode, 'https://bot.test/hook').payload;
  return `import type { ${type} } from '@whapi-webhooks/types';
export const payload: ${type}<'${event}'> = ${JSON.stringify(addressed)};
`;
}

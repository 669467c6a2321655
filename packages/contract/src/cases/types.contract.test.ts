import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
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
  perEvent: true,
  supports: (contractCase) => !isBeyondTypes(contractCase),
  reject: (contractCase, mode) => refusals.get(declarationOf(contractCase, mode)),
});

describe('what a counterexample calls beyond the types is accepted by them', () => {
  it.each(contractCases().filter(isBeyondTypes))('$event $name', (contractCase) => {
    expect(modes.map((mode) => refusals.get(declarationOf(contractCase, mode)))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

function isBeyondTypes({ counterexample }: ContractCase): boolean {
  return counterexample?.types === 'cannot express';
}

/** Compiles all declarations in one go, each on a line and each once: the first complaint about each that has one. */
async function compile(): Promise<Map<string, string>> {
  const all = contractCases().flatMap((contractCase) => modes.map((mode) => declarationOf(contractCase, mode)));
  const declarations = [...new Set(all)];
  const header = `import type { PayloadOf, WebhookOf } from '@whapi-webhooks/types';`;
  const lines = declarations.map((declaration, index) => `export const payload${index}${declaration};`);
  await writeFile(path.join(folder, 'payloads.ts'), [...lines, header].join('\n'));
  await writeFile(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['payloads.ts'] }));
  const refusals = new Map<string, string>();
  for (const complaint of await complaints()) {
    const [, line, text] = /^payloads\.ts\((\d+),\d+\): error (TS\d+: .+)$/.exec(complaint) ?? [];
    const declaration = declarations[Number(line) - 1];
    if (declaration && text && !refusals.has(declaration)) refusals.set(declaration, text);
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

/** What follows the name: the same in modes that send the same. */
function declarationOf({ event, payload }: ContractCase, mode: Mode): string {
  const type = mode === 'body' ? 'WebhookOf' : 'PayloadOf';
  const addressed = addressWebhook(payload, event, mode, 'https://bot.test/hook').payload;
  return `: ${type}<'${event}'> = ${inAscii(JSON.stringify(addressed))}`;
}

/** Some letters end a line for the compiler. */
function inAscii(text: string): string {
  return text.replaceAll(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

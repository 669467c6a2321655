import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { valueAt } from '@whapi-webhooks/contract';
import type { WhapiEventName } from '@whapi-webhooks/types';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { definitions, eventNames, webhookTitles } from './contract.ts';
import { evaluate, type Fault } from './evaluate.ts';
import { generateDocument } from './generate-document.ts';

const DOCUMENTS_AN_EVENT = 100;
const SEED = 20_250_102;

/** What types cannot say: how long, how large, how many, and which letters. Nor can they tell integers from numbers. */
const BEYOND_TYPES = ['pattern', 'minLength', 'maxLength', 'minimum', 'maximum', 'minItems'];

interface Assignment {
  event: WhapiEventName;
  document: unknown;
  faults: Fault[];
}

const assignments = eventNames.flatMap((event, index) =>
  fc
    .sample(generateDocument(event), { numRuns: DOCUMENTS_AN_EVENT, seed: SEED + index })
    .map((document): Assignment => {
      return { event, document, faults: evaluate(definitions, webhookTitles[event], document, 'strict') };
    }),
);
const folder = await mkdtemp(path.join(tmpdir(), 'types-'));
const refusals = await compile(assignments.map(sourceOf));
afterAll(() => rm(folder, { recursive: true }));

describe.each(eventNames)('%s', (event) => {
  const own = [...assignments.entries()].filter(([, assignment]) => assignment.event === event);

  test('a document is assignable exactly when strict accepts it, but for what types cannot say', () => {
    const wrong = own
      .filter(([index, assignment]) => isRefusedByTypes(assignment) !== refusals.has(index))
      .map(([index, { document, faults }]) => ({
        document: JSON.stringify(document),
        faults: faults.map(({ keyword, pointer }) => `${pointer} ${keyword}`),
        compiler: refusals.get(index) ?? 'assignable',
      }));
    expect(wrong).toEqual([]);
  });

  test('both verdicts are there', () => {
    const refused = own.filter(([, assignment]) => isRefusedByTypes(assignment)).length;
    expect(Math.min(refused, own.length - refused)).toBeGreaterThan(own.length / 5);
  });
});

test('every rule that is listed as beyond the types did refuse a document that is assignable', () => {
  const assignable = assignments.filter((_, index) => !refusals.has(index));
  const met = new Set(assignable.flatMap(({ faults }) => faults.map(({ keyword }) => keyword)));
  expect([...met].sort()).toEqual([...BEYOND_TYPES, 'anyOf', 'type'].sort());
});

function isRefusedByTypes({ document, faults }: Assignment): boolean {
  return faults.some((fault) => !isBeyondTypes(fault, document));
}

function isBeyondTypes({ keyword, pointer, node }: Fault, document: unknown): boolean {
  if (keyword === 'type') return node.type === 'integer' && typeof valueAt(document, pointer) === 'number';
  return BEYOND_TYPES.includes(keyword) || (keyword === 'anyOf' && node.type === 'string');
}

function sourceOf({ event, document }: Assignment, index: number): string {
  const type = Object.hasOwn(document as object, 'event') ? 'WebhookOf' : 'PayloadOf';
  return `export const document${index}: ${type}<'${event}'> = ${inAscii(JSON.stringify(document))};`;
}

/** Some letters end a line for the compiler. */
function inAscii(text: string): string {
  return text.replaceAll(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Compiles the declarations in one go: the first complaint about each that has one. */
async function compile(declarations: string[]): Promise<Map<number, string>> {
  const file = path.join(folder, 'documents.ts');
  const header = `import type { PayloadOf, WebhookOf } from '@whapi-webhooks/types';`;
  await writeFile(file, [header, ...declarations].join('\n'));
  const compilerOptions = {
    module: 'NodeNext',
    target: 'ES2022',
    types: [],
    noEmit: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    paths: {
      '@whapi-webhooks/types': [fileURLToPath(new URL('../../packages/types/dist/index.d.ts', import.meta.url))],
    },
  };
  await writeFile(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [file] }));
  const refusals = new Map<number, string>();
  for (const complaint of (await complaints()).split('\n')) {
    const [, line, text] = /^documents\.ts\((\d+),\d+\): error (TS\d+: .+)$/.exec(complaint) ?? [];
    // Line 1 is the import.
    if (line && text && !refusals.has(Number(line) - 2)) refusals.set(Number(line) - 2, text);
  }
  return refusals;
}

async function complaints(): Promise<string> {
  const tsc = fileURLToPath(new URL('bin/tsc', import.meta.resolve('typescript/package.json')));
  const args = [tsc, '--project', folder, '--pretty', 'false'];
  const run = promisify(execFile)(process.execPath, args, { cwd: folder, maxBuffer: 1e9 });
  const { stdout } = await run.catch((failed: { stdout: string }) => failed);
  return stdout;
}

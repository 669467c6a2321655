import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { validateWebhook, valueAt } from '@whapi-webhooks/contract';
import type { WhapiEventName } from '@whapi-webhooks/types';
import fc from 'fast-check';
import { afterAll, describe, expect, inject, it, test } from 'vitest';
import { definitions, eventNames, webhookTitles } from './contract.ts';
import { declaredPart, type Unlisted } from './declared-part.ts';
import { generateDocument, generateUnlisted } from './generate-document.ts';
import { generateMessage, generateWebhook } from './generate-webhook.ts';
import { replaceAt } from './replace-at.ts';

/** The tolerant profile accepts exactly what can be assigned to the published types: the compiler is the judge. */

/** At full size over 10,000 documents, all in one run of the compiler. */
const DOCUMENTS_AN_EVENT = inject('fullSize') ? 450 : 100;
const LEAST_DOCUMENTS = inject('fullSize') ? 10_000 : 2_000;
const SEED = 20_250_102;

/** What types a message, an action or a reply with an unlisted tag, by the base that it is read as. */
const UNLISTED_TYPES: Readonly<Record<string, string>> = {
  MessageBase: 'UnlistedMessage',
  ActionBase: 'UnlistedAction',
  ReplyBase: 'UnlistedReply',
};

const HOLE = 'the place of a value with an unlisted tag';

interface Assignment {
  event: WhapiEventName;
  document: unknown;
  /** What would have to compile, each a line. */
  declarations: string[];
}

const assignments = eventNames.flatMap((event) => sample(event, generateDocument(event)));
const listed = assignments.filter(({ declarations }) => declarations.length === 1);
const unlisted = [
  ...eventNames.flatMap((event) => sample(event, generateUnlisted(generateWebhook(event)))),
  ...['ActionMessage', 'ReplyMessage'].flatMap((title) =>
    sample('messages.post', generateUnlisted(generateMessage(title))),
  ),
].filter(({ declarations }) => declarations.length > 1);

const folder = await mkdtemp(path.join(tmpdir(), 'types-'));
const refusals = await compile([...listed, ...unlisted].flatMap(({ declarations }) => declarations));
afterAll(() => rm(folder, { recursive: true }));

it(`compares at least ${LEAST_DOCUMENTS} documents`, () => {
  expect(new Set(listed.map(({ declarations }) => declarations[0])).size).toBeGreaterThan(LEAST_DOCUMENTS);
});

describe.each(eventNames)('%s', (event) => {
  const own = listed.filter((assignment) => assignment.event === event);

  test('tolerant accepts a document exactly when it is assignable', () => {
    expect(own.filter(isDisputed).map(dispute)).toEqual([]);
  });

  test('both verdicts are there', () => {
    const refused = own.filter(isRefusedByTypes).length;
    expect(Math.min(refused, own.length - refused)).toBeGreaterThan(own.length / 10);
  });
});

describe('values with an unlisted tag', () => {
  test.each(Object.values(UNLISTED_TYPES))('are accepted exactly when they are assignable to %s', (type) => {
    const own = unlisted.filter(({ declarations }) => declarations.some((text) => text.includes(`: ${type} =`)));
    expect(own.filter(isDisputed).map(dispute)).toEqual([]);
    const refused = own.filter(isRefusedByTypes).length;
    expect(Math.min(refused, own.length - refused)).toBeGreaterThan(own.length / 20);
    expect(own.length).toBeGreaterThan(30);
  });
});

function sample(event: WhapiEventName, documents: fc.Arbitrary<unknown>): Assignment[] {
  // Events with the same entities shall not see the same documents.
  const seed = SEED + eventNames.indexOf(event);
  return fc.sample(documents, { numRuns: DOCUMENTS_AN_EVENT, seed }).map((generated) => {
    const { document, unlisted } = declaredPart(definitions, webhookTitles[event], generated);
    return { event, document, declarations: declarationsOf(event, document, unlisted) };
  });
}

/** Of the document, with a hole for each value with an unlisted tag, and of those values. */
function declarationsOf(event: WhapiEventName, document: unknown, unlisted: readonly Unlisted[]): string[] {
  const type = Object.hasOwn(document as object, 'event') ? 'WebhookOf' : 'PayloadOf';
  const rest = unlisted.reduce((whole, { pointer }) => replaceAt(whole, pointer, HOLE), document);
  const text = inAscii(JSON.stringify(rest)).replaceAll(JSON.stringify(HOLE), '(null as never)');
  return [
    `${type}<'${event}'> = ${text};`,
    ...unlisted.map(({ pointer, base }) => {
      return `${UNLISTED_TYPES[base]} = ${inAscii(JSON.stringify(valueAt(document, pointer)))};`;
    }),
  ].map((declaration) => `: ${declaration}`);
}

function isRefusedByTypes({ declarations }: Assignment): boolean {
  return declarations.some((declaration) => refusals.has(declaration));
}

function isDisputed(assignment: Assignment): boolean {
  const { event, document } = assignment;
  return validateWebhook(document, { event }).valid === isRefusedByTypes(assignment);
}

function dispute({ event, document, declarations }: Assignment): object {
  const complaints = declarations.map((declaration) => refusals.get(declaration) ?? 'assignable');
  return { document: JSON.stringify(document), complaints, issues: validateWebhook(document, { event }).issues };
}

/** Some letters end a line for the compiler. */
function inAscii(text: string): string {
  return text.replaceAll(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Compiles declarations in one go: the first complaint about each that has one. */
async function compile(declarations: string[]): Promise<Map<string, string>> {
  const all = [...new Set(declarations)];
  const names = ['PayloadOf', 'WebhookOf', ...Object.values(UNLISTED_TYPES)];
  const header = `import type { ${names.join(', ')} } from '@whapi-webhooks/types';`;
  const lines = all.map((declaration, index) => `export const document${index}${declaration}`);
  await writeFile(path.join(folder, 'documents.ts'), [...lines, header].join('\n'));
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
  await writeFile(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['documents.ts'] }));
  const refusals = new Map<string, string>();
  for (const complaint of (await complaints()).split('\n')) {
    const [, line, text] = /^documents\.ts\((\d+),\d+\): error (TS\d+: .+)$/.exec(complaint) ?? [];
    const declaration = all[Number(line) - 1];
    if (declaration && text && !refusals.has(declaration)) refusals.set(declaration, text);
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

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAnonymiser } from '@whapi-webhooks/contract/anonymise';
import {
  checkEvidence,
  countEvidence,
  type Definitions,
  type Evidence,
  type EvidenceFile,
  type OperationBodies,
} from '@whapi-webhooks/evidence';
import operations from '@whapi-webhooks/schemas/rest/operations.json' with { type: 'json' };
import { usageError } from '../../cli-error.ts';
import { Intake, type IntakeOptions } from './intake.ts';

/**
 * Creates what adds captures to a corpus. What is known already is the corpus of this version, and that of the folder.
 * @param folder need not exist yet
 * @throws {CliError} if the folder contains other JSON files than evidence
 */
export async function createIntake(
  folder: string,
  { source, grade = 'captured', date }: Partial<IntakeOptions>,
  { definitions }: { definitions: Definitions },
): Promise<Intake> {
  if (date !== undefined && (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(Date.parse(date)))) {
    throw usageError(`option '--date <date>' argument '${date}' is invalid. Expected a day as YYYY-MM-DD`);
  }
  const published = path.dirname(fileURLToPath(import.meta.resolve('@whapi-webhooks/schemas/package.json')));
  const files = new Map<string, Evidence>();
  for (const root of [path.join(published, 'evidence'), folder]) {
    for (const evidence of await readCorpus(root, definitions, operations)) files.set(evidence.file, evidence);
  }
  const corpus = [...files.values()];
  const events = corpus.flatMap(({ event }) => event ?? []);
  const ledger = countEvidence(corpus, definitions, [...new Set(events)]);
  const environment = { folder, corpus, ledger, definitions, operations, anonymise: createAnonymiser() };
  return new Intake(
    { grade, ...(source !== undefined && { source }), ...(date !== undefined && { date }) },
    environment,
  );
}

async function readCorpus(root: string, definitions: Definitions, operations: OperationBodies): Promise<Evidence[]> {
  const names = await readdir(root, { recursive: true }).catch((error) => {
    if (error.code === 'ENOENT') return [];
    throw usageError(`failed to read the corpus ${root}: ${error.message}`);
  });
  const corpus: Evidence[] = [];
  for (const name of names.filter((name) => name.endsWith('.json')).sort()) {
    const file = name.replaceAll(path.sep, '/');
    const checked = checkEvidence(file, await readContent(path.join(root, name)), definitions, operations);
    if (Array.isArray(checked)) throw usageError(`failed to read the corpus: ${path.join(root, name)}${checked[0]}`);
    corpus.push(checked);
  }
  return corpus;
}

async function readContent(file: string): Promise<EvidenceFile> {
  try {
    const content = JSON.parse(await readFile(file, 'utf8'));
    if (typeof content === 'object' && content !== null) return content;
    throw new TypeError('it is not an object');
  } catch (error) {
    throw usageError(`failed to read the corpus: ${file}: ${(error as Error).message}`);
  }
}

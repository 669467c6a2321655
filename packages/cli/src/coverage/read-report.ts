import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Coverage, readCoverage } from '@whapi-webhooks/doctor/coverage';
import { CliError, environmentError } from '../cli-error.ts';
import { decodeUtf8 } from '../files/decode-utf8.ts';
import { readBytes } from '../files/read-bytes.ts';
import { reasonOf } from '../files/reason-of.ts';
import type { Io } from '../io.ts';
import { printablePath } from '../printable-path.ts';

/** Far above any report. */
const MOST_BYTES = 16_000_000;

/**
 * The reports that arguments name: files, and the `.json` files of folders, each once.
 * @throws {CliError} when one does not exist, or when a folder has none
 */
export async function findReports(inputs: readonly string[], io: Pick<Io, 'cwd'>): Promise<string[]> {
  const found = new Map<string, string>();
  for (const input of inputs) {
    const path = pathOf(input, io);
    const names = await reading(input, async () =>
      (await stat(path)).isDirectory() ? await readdir(path) : undefined,
    );
    const reports = names?.filter((name) => name.endsWith('.json')).sort();
    if (reports?.length === 0) {
      throw notRead(input, 'there is no .json file in it. Run your tests with WHAPI_COVERAGE set to this folder');
    }
    for (const file of reports?.map((name) => join(input, name)) ?? [input]) found.set(pathOf(file, io), file);
  }
  return [...found.values()];
}

/** @throws {CliError} when a file cannot be read, or is no report on coverage */
export async function readReport(file: string, io: Pick<Io, 'cwd'>): Promise<Coverage> {
  const text = await reading(file, async () => decodeUtf8(await readBytes(pathOf(file, io), MOST_BYTES)));
  if (typeof text !== 'string') throw notRead(file, 'it is not text in UTF-8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw notRead(file, 'it is not JSON, or not complete. Expected a report on coverage');
  }
  try {
    return readCoverage(value);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw notRead(file, error.message.replace(/^Failed to read a coverage report: /, ''));
  }
}

function pathOf(input: string, { cwd = process.cwd() }: Pick<Io, 'cwd'>): string {
  return resolve(cwd, input);
}

async function reading<T>(input: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw notRead(input, reasonOf(error as NodeJS.ErrnoException));
  }
}

function notRead(input: string, reason: string): CliError {
  return environmentError(`failed to read ${printablePath(input)}: ${reason}`);
}

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Finding } from '@whapi-webhooks/doctor';
import { environmentError } from '../cli-error.ts';
import { reasonOf } from '../files/reason-of.ts';
import { printablePath } from '../printable-path.ts';

/** @throws {CliError} when the folder cannot be made */
export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error) => failed(folder, error));
}

/**
 * Writes a finding as a scenario file, a test file and a timeline. Files that are there are kept: somebody may have edited
 * them.
 * @returns the names of the files that were kept
 * @throws {CliError} when a file cannot be written
 */
export async function writeFinding(folder: string, { rule, scenario, test, timeline }: Finding): Promise<string[]> {
  const files = {
    [`${rule}.scenario.json`]: `${JSON.stringify(scenario, null, 2)}\n`,
    [`${rule}.test.ts`]: test,
    [`${rule}.timeline.json`]: `${JSON.stringify(timeline, null, 2)}\n`,
  };
  const kept: string[] = [];
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    try {
      await writeFile(file, text, { flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') kept.push(name);
      else failed(file, error);
    }
  }
  return kept;
}

function failed(file: string, error: unknown): never {
  throw environmentError(`failed to write ${printablePath(file)}: ${reasonOf(error as NodeJS.ErrnoException)}`);
}

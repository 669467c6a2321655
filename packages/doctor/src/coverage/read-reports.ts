import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Coverage, mergeCoverage, readCoverage } from '@whapi-webhooks/mock/coverage';

/**
 * Merges the reports that processes wrote to the folder of `WHAPI_COVERAGE`.
 * @throws {Error} when a report cannot be read, with its path and the reason
 */
export function readReports(folder: string): Coverage {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return mergeCoverage(files.map((name) => readReport(path.join(folder, name))));
}

function readReport(file: string): Coverage {
  try {
    return readCoverage(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new Error(`Failed to read the coverage report ${file}: ${(error as Error).message}`);
  }
}

import { readFileSync } from 'node:fs';
import type { DriftReport, Finding } from '@whapi-webhooks/evidence/drift';
import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { isObject } from '../captures/looks-like.ts';
import { usageError } from '../cli-error.ts';
import { packageFolder } from '../package-folder.ts';

/** What the published schema says of a report that is valid. */
interface WrittenReport {
  results: Finding[];
  summary: Omit<DriftReport, 'drift' | 'findings'>;
}

const schema = JSON.parse(readFileSync(new URL('report.schema.json', packageFolder), 'utf8'));
const validate = new Ajv2020()
  .addSchema(schema)
  .getSchema(`${schema.$id}#/$defs/driftReport`) as ValidateFunction<WrittenReport>;
/** The version of reports that this version of the program writes. */
const VERSION = schema.$defs.driftReport.properties.version.const;

/**
 * Parses what `drift --format json` wrote.
 * @param place where the text is, for the error
 * @throws {CliError} if it is something else
 */
export function parseReport(text: string, place: string): DriftReport {
  let report: unknown;
  try {
    report = JSON.parse(text);
  } catch {
    throw notAReport(place, 'it is not JSON, or not complete');
  }
  if (!isObject(report)) throw notAReport(place, 'it is not an object');
  const { version, command, type } = report;
  if (type !== undefined) throw notAReport(place, 'it is a line of --format ndjson');
  if (command !== 'drift') {
    throw notAReport(place, typeof command === 'string' ? `it is a report of ${command}` : 'it is not a report');
  }
  if (version !== VERSION) {
    const written = JSON.stringify(version) ?? 'none';
    throw notAReport(place, `its version is ${written}, and this program reads version ${VERSION}`);
  }
  if (!validate(report)) {
    const { instancePath, message } = validate.errors![0]!;
    throw notAReport(place, `${instancePath || 'it'} ${message}`);
  }
  return { drift: 1, ...report.summary, findings: report.results };
}

function notAReport(place: string, problem: string): Error {
  return usageError(`failed to read ${place}: ${problem}. Expected a report of drift --format json`);
}

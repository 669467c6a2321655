import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Discrepancy } from '../contract/read-contract.ts';
import { changesBetween } from './changes-between.ts';
import { REQUIRED_PERCENT } from './coverage.ts';
import type { Model } from './model.ts';
import { OpenApiError, readOpenApi } from './read-openapi.ts';
import { readStoredModel, writeStoredModel } from './stored-model.ts';
import { vendorDiff } from './vendor-diff-page.ts';

const USAGE = `Usage: npm run vendor-diff -- <openapi.yaml> [--update]

Compares our schemas with an OpenAPI document of Whapi.Cloud, in YAML or JSON.
For the version stored in docs/vendor, writes docs/vendor-diff.md.
For any other version, prints the report and the changes, and writes nothing.

  --update  store this version: writes docs/vendor and docs/vendor-diff.md
  --help    print this help

Exit codes: 0 success, 1 coverage of property names below ${REQUIRED_PERCENT} %, 2 wrong usage or invalid document,
3 environment error: the file cannot be read.`;

/** The dependencies of the command, which tests replace. */
export interface CommandEnvironment {
  /** The docs folder. */
  folder: string;
  ours: Model;
  discrepancies: Discrepancy[];
  print(text: string): void;
  printError(text: string): void;
}

/**
 * Runs `vendor-diff`.
 * @returns the exit code.
 */
export async function runVendorDiff(args: string[], environment: CommandEnvironment): Promise<number> {
  const { folder, ours, discrepancies, print, printError } = environment;
  const options = parse(args);
  if (typeof options === 'string') {
    printError(`Failed to compare: ${options}\n\n${USAGE}`);
    return 2;
  }
  if (options.help) {
    print(USAGE);
    return 0;
  }
  try {
    const current = await readOpenApi(options.file);
    const stored = await readStoredModel(folder);
    const isStored = stored === undefined || stored.sha256 === current.sha256 || options.update;
    const changes =
      stored && stored.sha256 !== current.sha256 ? changesBetween(stored.schemas, current.schemas) : undefined;
    const { text, coverage, contradictions, unexplained } = vendorDiff(
      current,
      ours,
      discrepancies,
      isStored ? undefined : changes,
    );
    if (isStored) {
      await writeStoredModel(folder, current);
      await writeFile(path.join(folder, 'vendor-diff.md'), text);
    } else {
      print(text);
      printError('docs/vendor stores another version, so nothing was written. Use --update to store this one.');
    }
    const { declared, total, percent } = coverage.names;
    printError(
      `${declared} of ${total} property names are declared (${percent.toFixed(1)} %); ${contradictions} contradictions, ${unexplained} of them not explained yet.`,
    );
    if (percent >= REQUIRED_PERCENT) return 0;
    printError(
      `Failed to cover the vendor's properties: less than ${REQUIRED_PERCENT} % are declared. Declare ${coverage.missing.join(', ')}`,
    );
    return 1;
  } catch (error) {
    if (!(error instanceof OpenApiError)) throw error;
    printError(error.message);
    return error.isUnreadable ? 3 : 2;
  }
}

function parse(args: string[]): { file: string; update: boolean; help: boolean } | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { update: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } },
    });
    const [file = ''] = positionals;
    if (positionals.length !== 1 && !values.help) {
      return `expected one file, received ${positionals.length}. Specify one`;
    }
    return { file, ...values };
  } catch (error) {
    return (error as Error).message;
  }
}

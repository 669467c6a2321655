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

Compares our schemas with the OpenAPI document of Whapi.Cloud, in YAML or JSON.
For the version that docs/vendor keeps it writes docs/vendor-diff.md.
For another version it prints the report, with what changed, and writes nothing.

  --update  keep this version from now on: writes docs/vendor and docs/vendor-diff.md
  --help    print this

Exit codes: 0 fine, 1 coverage of property names below ${REQUIRED_PERCENT} %, 2 wrong usage or no such document,
3 the file cannot be read.`;

/** What the command works with, so that tests can put their own in its place. */
export interface Surroundings {
  /** The docs folder. */
  folder: string;
  ours: Model;
  discrepancies: Discrepancy[];
  print(text: string): void;
  complain(text: string): void;
}

/**
 * Runs `vendor-diff`.
 * @returns the exit code.
 */
export async function runVendorDiff(args: string[], surroundings: Surroundings): Promise<number> {
  const { folder, ours, discrepancies, print, complain } = surroundings;
  const options = parse(args);
  if (typeof options === 'string') {
    complain(`Failed to compare: ${options}\n\n${USAGE}`);
    return 2;
  }
  if (options.help) {
    print(USAGE);
    return 0;
  }
  try {
    const given = await readOpenApi(options.file);
    const kept = await readStoredModel(folder);
    const isKept = kept === undefined || kept.sha256 === given.sha256 || options.update;
    const changes = kept && kept.sha256 !== given.sha256 ? changesBetween(kept.schemas, given.schemas) : undefined;
    const { text, coverage, contradictions, unexplained } = vendorDiff(
      given,
      ours,
      discrepancies,
      isKept ? undefined : changes,
    );
    if (isKept) {
      await writeStoredModel(folder, given);
      await writeFile(path.join(folder, 'vendor-diff.md'), text);
    } else {
      print(text);
      complain('This is not the version that docs/vendor keeps, so nothing was written; --update keeps it.');
    }
    const { declared, total, percent } = coverage.names;
    complain(
      `${declared} of ${total} property names are declared (${percent.toFixed(1)} %); ${contradictions} contradictions, ${unexplained} not explained yet.`,
    );
    if (percent >= REQUIRED_PERCENT) return 0;
    complain(
      `Failed to cover the vendor's properties: fewer than ${REQUIRED_PERCENT} % are declared, please declare ${coverage.missing.join(', ')}`,
    );
    return 1;
  } catch (error) {
    if (!(error instanceof OpenApiError)) throw error;
    complain(error.message);
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
      return `one file is needed, ${positionals.length} were given, please name one`;
    }
    return { file, ...values };
  } catch (error) {
    return (error as Error).message;
  }
}

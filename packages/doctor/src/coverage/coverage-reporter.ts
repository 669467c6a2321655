import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { suggest } from '@whapi-webhooks/contract';
import { type Coverage, mergeCoverage } from '@whapi-webhooks/mock/coverage';
import { formatCoverage } from './format-coverage.ts';
import { readReports } from './read-reports.ts';
import { type CoverageThreshold, type CoverageThresholds, judgeCoverage, readThresholds } from './thresholds.ts';

/** How coverage is reported. */
export interface CoverageReporterOptions {
  /** JSON file to write, relative to the root of the project: what `whapi-webhooks coverage` merges. Default: none. */
  file?: string;
  /** What the tests have to cover: below it, the run fails. Default: nothing. */
  thresholds?: CoverageThresholds;
}

/** What the reporter uses of Vitest, in every version. */
interface Vitest {
  readonly config: { readonly root: string; readonly shard?: unknown; readonly mergeReports?: unknown };
  readonly logger: { log(...texts: string[]): void; error(...texts: string[]): void };
}

const OPTIONS = ['file', 'thresholds'] satisfies (keyof CoverageReporterOptions)[];

/**
 * A reporter for Vitest, which prints what handlers received of the contract: from all mocks, in all workers and files.
 * @example
 * // vitest.config.ts
 * export default defineConfig({
 *   test: { reporters: ['default', ['@whapi-webhooks/doctor/coverage', { thresholds: { events: ['messages.post'] } }]] },
 * });
 */
export class CoverageReporter {
  readonly #file: string | undefined;
  readonly #thresholds: readonly CoverageThreshold[];
  #vitest: Vitest | undefined;
  #folder = '';

  /** @throws {TypeError} when an option is unknown or wrong */
  constructor(options: CoverageReporterOptions = {}) {
    try {
      const unknown = Object.keys(options).find((name) => !OPTIONS.includes(name as 'file'));
      if (unknown !== undefined) throw new TypeError(unknownOption(unknown));
      const { file, thresholds = {} } = options;
      if (file !== undefined && (typeof file !== 'string' || file.trim() === '')) {
        throw new TypeError(
          `Failed to set up the coverage reporter: "file" is ${JSON.stringify(file)}. Pass a path such as "coverage/whapi.json"`,
        );
      }
      this.#file = file;
      this.#thresholds = readThresholds(thresholds, mergeCoverage([]));
    } catch (error) {
      // Vitest prints the stack, and this is about its configuration.
      (error as Error).stack = `${error}`;
      throw error;
    }
  }

  /** Called by Vitest before it starts workers: their mocks write reports to a folder. */
  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
    const folder = mkdtempSync(path.join(tmpdir(), 'whapi-coverage-'));
    process.env.WHAPI_COVERAGE = folder;
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    this.#folder = folder;
  }

  /** Called by Vitest before each run, of which there are several in watch mode. */
  onTestRunStart(): void {
    for (const name of readdirSync(this.#folder)) rmSync(path.join(this.#folder, name));
  }

  /** Called by Vitest after each run. */
  onTestRunEnd(): void {
    if (!this.#vitest) return;
    const { config, logger } = this.#vitest;
    if (config.mergeReports) {
      logger.log(
        '\nCoverage of the webhooks of Whapi.Cloud: run "whapi-webhooks coverage" on the reports of the shards',
      );
      return;
    }
    try {
      const coverage = readReports(this.#folder);
      this.#write(coverage);
      // A shard is a part of the tests.
      const shortfalls = config.shard ? [] : judgeCoverage(coverage, this.#thresholds);
      logger.log(['', ...formatCoverage(coverage, shortfalls), ''].join('\n'));
      if (shortfalls.length > 0) process.exitCode = 1;
    } catch (error) {
      logger.error((error as Error).message);
      process.exitCode = 1;
    }
  }

  #write(coverage: Coverage): void {
    if (!this.#vitest || this.#file === undefined) return;
    const file = path.resolve(this.#vitest.config.root, this.#file);
    try {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, `${JSON.stringify(coverage, null, 2)}\n`);
    } catch (error) {
      throw new Error(`Failed to write the coverage report ${file}: ${(error as Error).message}`);
    }
  }
}

function unknownOption(name: string): string {
  const cure = suggest(name, OPTIONS, `Pass ${OPTIONS.join(' and ')}`);
  return `Failed to set up the coverage reporter: there is no option "${name}". ${cure}`;
}

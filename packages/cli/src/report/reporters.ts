import type { Io } from '../io.ts';
import type { FileResult } from '../validate/file-result.ts';
import { createJsonReporter } from './json-reporter.ts';
import { createPrettyReporter } from './pretty-reporter.ts';

/** Writes results to standard output as they come. */
export interface Reporter {
  add(result: FileResult): void;
  end(): void;
}

export const reporters = {
  pretty: createPrettyReporter,
  json: createJsonReporter,
} satisfies Record<string, (io: Pick<Io, 'stdout' | 'env'>) => Reporter>;

export type ReportFormat = keyof typeof reporters;

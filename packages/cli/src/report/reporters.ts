import type { Io } from '../io.ts';
import { createJsonReporter } from './json-reporter.ts';
import { createPrettyReporter } from './pretty-reporter.ts';
import type { Reporter } from './result.ts';

export const reporters = {
  pretty: createPrettyReporter,
  json: createJsonReporter,
} satisfies Record<string, (io: Pick<Io, 'stdout' | 'env'>) => Reporter>;

export type ReportFormat = keyof typeof reporters;

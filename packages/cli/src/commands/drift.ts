import { Argument, type Command, Option } from 'commander';
import { ExitCode } from '../exit-code.ts';
import { helpText } from '../help-text.ts';
import type { Register } from './command.ts';
import { formatOption } from './format-option.ts';
import { byteSize, jsonPointer, notEmpty } from './option-parsers.ts';

const grades = ['captured', 'reported', 'vendor', 'vendor-elided', 'integrator', 'derived'];

const DEFAULT_MAX_BYTES = 16_000_000;
/** A JavaScript string has at most 2^29 - 24 characters. */
const LARGEST_MAX_BYTES = 512_000_000;

export const registerDrift: Register = (program, session) => {
  const drift = program
    .command('drift')
    .summary('find out how captured traffic differs from the schemas')
    .description(
      'Compares captured traffic with the schemas: undeclared properties, unlisted values and message types, other types, ' +
        'missing properties, values outside patterns and bounds, and unknown events. Each finding has its count, its share ' +
        'of the places where it could have been, the first and the last place, and a sample in which letters are x and ' +
        'digits 0.\n' +
        'Parts of an archive can be compared by one process each: `drift merge` merges their reports.',
    )
    .addArgument(new Argument('<captures...>', 'files, folders or globs; - is standard input').argParser(collectPaths))
    .option('--event <name>', 'event of the payloads, such as chats.patch, where only the request line contains it')
    .option('--body <pointer>', 'JSON Pointer to the payload in each record (default: it is found)', jsonPointer)
    .option(
      '--name <name>',
      'name of standard input as a part of a larger archive: places have this name and no line, so that merged reports ' +
        'do not depend on how the archive is divided',
      notEmpty,
    )
    .option(
      '--schemas <folder>',
      'schema files, or a bundle, to compare with (default: those of this version)',
      notEmpty,
    )
    .option('--propose <file>', 'write the change to the schemas as a patch; - is standard output', notEmpty)
    .option('--evidence <folder>', 'add payloads that show something new to this corpus, anonymised', notEmpty)
    .option('--source <text>', 'where the captures are from, for --evidence; without names of people', notEmpty)
    .addOption(
      new Option('--grade <grade>', 'how the captures are known, for --evidence').choices(grades).default('captured'),
    )
    .option('--date <date>', 'when they were captured, for --evidence, as YYYY-MM-DD (default: unknown)', notEmpty)
    .addOption(formatOption())
    .addOption(
      new Option('--max-size <size>', 'size of the largest file or line to read, such as 500kb or 64mb')
        .argParser(byteSize(LARGEST_MAX_BYTES))
        .default(DEFAULT_MAX_BYTES, '16mb'),
    )
    .addHelpText(
      'after',
      helpText(
        [
          'whapi-webhooks drift captures/',
          'whapi-webhooks drift log.ndjson --propose drift.patch',
          'whapi-webhooks drift captures/ --format pretty --format markdown=drift.md',
          'whapi-webhooks drift - --name archive --format json < part.ndjson > part.json',
        ],
        exitCodes,
      ),
    )
    .action(async (captures: string[], options) => {
      const { findDrift } = await import('../drift/find-drift.ts');
      session.exitCode = await findDrift(captures, options, session.io);
    });
  registerMerge(drift, session);
};

const exitCodes = {
  [ExitCode.fine]: 'the traffic follows the schemas',
  [ExitCode.violation]: 'contract violation: drift was found',
  [ExitCode.environment]: 'environment error: no drift was found, but a part of the input cannot be read',
};

function registerMerge(drift: Command, session: Parameters<Register>[1]): void {
  drift
    .command('merge')
    .summary('merge the reports about parts of an archive')
    .description(
      'Merges reports of `drift --format json`, each in a line, into the report about everything. The result does not ' +
        'depend on how the archive was divided, nor on the order.',
    )
    .addArgument(new Argument('<reports...>', 'files; - is standard input').argParser(collectPaths))
    .addOption(formatOption())
    .addHelpText(
      'after',
      helpText(
        [
          'whapi-webhooks drift merge january.json february.json',
          "parallel --pipe --block 64M 'whapi-webhooks drift - --name log --format json' < log.ndjson | whapi-webhooks drift merge -",
        ],
        exitCodes,
      ),
    )
    .action(async (reports: string[], _, command: Command) => {
      const { mergeReports } = await import('../drift/merge-reports.ts');
      // `drift` has an option of this name too, and either takes it.
      session.exitCode = await mergeReports(reports, command.optsWithGlobals(), session.io);
    });
}

function collectPaths(path: string, previous: readonly string[] = []): string[] {
  return [...previous, notEmpty(path)];
}

import type { Grade } from '@whapi-webhooks/evidence';
import { Argument, type Command, Option } from 'commander';
import { ExitCode } from '../exit-code.ts';
import { formatOption } from '../options/format-option.ts';
import { notEmpty, paths } from '../options/option-parsers.ts';
import { bodyOption, eventOption, inputArgument, maxSizeOption } from '../options/shared-options.ts';
import type { Register } from './command.ts';
import { helpText } from './help-text.ts';

const grades = ['captured', 'reported', 'vendor', 'vendor-elided', 'integrator', 'derived'] satisfies Grade[];

export const registerDrift: Register = (program, session) => {
  const drift = program
    .command('drift')
    .summary('find how captured traffic differs from the schemas')
    .description(
      'Compares captured traffic with the schemas. It finds undeclared properties, unlisted values and message types, ' +
        'other types, missing properties, values outside patterns and bounds, and unknown events, each with its count, ' +
        'its share of the places where it could have been, its first and last place, and a sample in which letters are x, ' +
        'digits 0 (in numbers 1), and emoji and other symbols ?.\n' +
        'To divide a large archive, compare each part with --format json, and merge the reports with ' +
        '"whapi-webhooks drift merge".',
    )
    .addArgument(inputArgument('captures'))
    .addOption(eventOption())
    .addOption(bodyOption())
    .option(
      '--name <name>',
      'name of the archive that standard input is a part of: places have this name and no line, so that merged reports ' +
        'do not depend on how the archive is divided',
      notEmpty,
    )
    .addOption(
      new Option('--schemas <path>', 'folder of schema files, or a bundle, to compare with')
        .argParser(notEmpty)
        .default(undefined, 'those of this version'),
    )
    .option('--propose <file>', 'write the change to the schemas as a patch; - is standard output', notEmpty)
    .option('--evidence <folder>', 'add payloads that show something new to this corpus, anonymised', notEmpty)
    .option('--source <text>', 'where the captures are from, for --evidence; without names of people', notEmpty)
    .addOption(
      new Option('--grade <grade>', 'how the captures are known, for --evidence')
        .choices(grades)
        .default(undefined, 'captured'),
    )
    .addOption(
      new Option('--date <date>', 'when they were captured, for --evidence, as YYYY-MM-DD')
        .argParser(notEmpty)
        .default(undefined, 'unknown'),
    )
    .addOption(maxSizeOption())
    .addOption(formatOption())
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
  [ExitCode.fine]: 'no drift was found',
  [ExitCode.violation]: 'contract violation: drift was found',
  [ExitCode.environment]: 'environment error: no drift was found, but some input cannot be read',
};

function registerMerge(drift: Command, session: Parameters<Register>[1]): void {
  drift
    .command('merge')
    .summary('merge the reports on the parts of an archive')
    .description(
      'Merges reports of "whapi-webhooks drift --format json", one in each line, into the report on the whole archive. The ' +
        'result depends neither on how the archive is divided nor on the order of the reports.',
    )
    .addArgument(new Argument('<reports...>', 'files; - is standard input').argParser(paths))
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

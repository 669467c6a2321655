import type { Profile } from '@whapi-webhooks/contract';
import { Option } from 'commander';
import { ExitCode } from '../exit-code.ts';
import { formatOption } from '../options/format-option.ts';
import { notEmpty, wholeNumber } from '../options/option-parsers.ts';
import { maxSizeOption } from '../options/shared-options.ts';
import type { Register } from './command.ts';
import { helpText } from './help-text.ts';

export const registerDiff: Register = (program, session) => {
  program
    .command('diff')
    .summary('what a schema change means for consumers')
    .description(
      'Compares two versions of a schema, and says what changes for those who read the documents. A version is a JSON ' +
        'Schema or OpenAPI 3.1 file in JSON, a bundle, a folder of schema files, or <git ref>:<path>.\n' +
        'A change is breaking if the new version accepts a document that the old one refuses; each such finding shows one, ' +
        'on which both validators were run. A version is safe only if that is proved impossible. What can neither be shown ' +
        'nor proved is reported as "cannot decide", and counts as major.\n' +
        'Bundles of webhooks are compared event by event.',
    )
    .argument('<old>', 'the version that consumers know', notEmpty)
    .argument('<new>', 'the version that they will receive', notEmpty)
    .addOption(
      new Option(
        '--profile <profile>',
        'what consumers of a bundle of webhooks validate with; what only strict notices is minor for tolerant',
      )
        .choices(['tolerant', 'strict'] satisfies Profile[])
        .default('tolerant'),
    )
    .option(
      '--timeout <seconds>',
      'when to stop: what was not decided by then is reported as "cannot decide"',
      wholeNumber(1, 86_400),
      120,
    )
    .addOption(maxSizeOption('schema file'))
    .addOption(formatOption())
    .addHelpText(
      'after',
      helpText(
        [
          'whapi-webhooks diff old.schema.json new.schema.json',
          'whapi-webhooks diff v0.1.0:schemas schemas --profile strict --format json',
          'whapi-webhooks diff main:openapi.json openapi.json --format pretty --format sarif=diff.sarif',
        ],
        {
          [ExitCode.fine]: 'the last line is verdict: none, patch or minor',
          [ExitCode.violation]: 'the last line is verdict: major: a breaking change, or one that cannot be decided',
          [ExitCode.environment]: 'environment error: a version is missing, unreadable, or not a valid schema',
        },
      ),
    )
    .action(async (old: string, next: string, options) => {
      const { diff } = await import('../diff/diff.ts');
      session.exitCode = await diff(old, next, options, session.io);
    });
};

import type { Profile } from '@whapi-webhooks/contract';
import { Argument, Option } from 'commander';
import { ExitCode } from '../exit-code.ts';
import { helpText } from '../help-text.ts';
import type { Register } from './command.ts';
import { formatOption } from './format-option.ts';
import { byteSize, jsonPointer, notEmpty, wholeNumber } from './option-parsers.ts';

const profiles = ['tolerant', 'strict'] satisfies Profile[];

/** Far above any webhook. Parsed JSON takes up to 40 times the memory of its text: `[{},{},…]`, for example. */
const DEFAULT_MAX_BYTES = 16_000_000;
/** A JavaScript string has at most 2^29 - 24 characters. */
const LARGEST_MAX_BYTES = 512_000_000;
const MOST_WARNINGS = 1_000_000;

export const registerValidate: Register = (program, session) => {
  program
    .command('validate')
    .summary('validate captured payloads and fixtures')
    .description(
      'Validates captured payloads and fixtures against the contract. A file contains a webhook, an array of webhooks, or ' +
        'NDJSON, or a log of requests with webhooks as bodies, such as a recording of `record` or an HTTP archive (HAR). It may be compressed with gzip.\n' +
        'A folder stands for the .json, .ndjson, .jsonl and .har files, and .gz files of those, in it and in its subfolders, ' +
        'except hidden files and node_modules.\n' +
        'In the tolerant profile, everything that only the strict one rejects is a warning, such as an undeclared property, ' +
        'an unlisted value, a wrong format, a property that occurs twice in an object, or an event that this version does ' +
        'not know.',
    )
    .addArgument(new Argument('<files...>', 'files, folders or globs; - is standard input').argParser(collectPaths))
    .addOption(
      new Option(
        '--profile <profile>',
        'tolerant for captured traffic; strict for payloads that you write, where warnings are issues',
      )
        .choices(profiles)
        .default('tolerant'),
    )
    .addOption(
      new Option(
        '--max-warnings <n>',
        'exit with 1 if all files together have more warnings than this (default: no limit)',
      ).argParser(wholeNumber(0, MOST_WARNINGS)),
    )
    .addOption(
      new Option(
        '--body <pointer>',
        'JSON Pointer to the webhook in each record of a log, such as /request/body',
      ).argParser(jsonPointer),
    )
    .option('--event <name>', 'event of the payloads, such as chats.patch, where only the request line contains it')
    .addOption(formatOption())
    .option('--quiet', 'print only what is wrong')
    .addOption(
      new Option('--max-size <size>', 'size of the largest document or line of NDJSON to read, such as 500kb or 64mb')
        .argParser(byteSize(LARGEST_MAX_BYTES))
        .default(DEFAULT_MAX_BYTES, '16mb'),
    )
    .addHelpText(
      'after',
      helpText(
        [
          'whapi-webhooks validate fixtures/ --max-warnings 0',
          'whapi-webhooks validate captures/log.ndjson.gz --body /request/body',
          "whapi-webhooks validate 'captures/**/*.json' --format pretty --format junit=report.xml",
          'whapi-webhooks validate chat.json --event chats.patch --profile strict',
          'whapi-webhooks validate - < chat.json',
        ],
        {
          [ExitCode.fine]: 'every payload is valid, or its event is unknown to this version',
          [ExitCode.violation]:
            'contract violation: a payload is invalid or not JSON, or there are more warnings than --max-warnings',
          [ExitCode.environment]:
            'environment error: a file is missing, too large or unreadable, or a glob matches nothing',
        },
      ),
    )
    .action(async (files: string[], options) => {
      const { validateFiles } = await import('../validate/validate-files.ts');
      session.exitCode = await validateFiles(files, options, session.io);
    });
};

function collectPaths(path: string, previous: readonly string[] = []): string[] {
  return [...previous, notEmpty(path)];
}

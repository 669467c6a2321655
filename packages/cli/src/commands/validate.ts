import { Option } from 'commander';
import { ExitCode } from '../exit-code.ts';
import { formatOption } from '../options/format-option.ts';
import { wholeNumber } from '../options/option-parsers.ts';
import {
  bodyOption,
  eventOption,
  inputArgument,
  maxSizeOption,
  profileOption,
  quietOption,
} from '../options/shared-options.ts';
import type { Register } from './command.ts';
import { helpText } from './help-text.ts';

const MOST_WARNINGS = 1_000_000;

export const registerValidate: Register = (program, session) => {
  program
    .command('validate')
    .summary('validate captured payloads and fixtures')
    .description(
      'Validates captured payloads and fixtures. A file contains a webhook, an array of webhooks, NDJSON, or a log of ' +
        'requests, such as a recording of "whapi-webhooks record", an HTTP archive (HAR) or the output of "docker logs", ' +
        'with text before the JSON. It may be compressed with gzip.\n' +
        'A folder stands for the .json, .ndjson, .jsonl and .har files in it and its subfolders, also as .gz. Hidden ' +
        'files and node_modules are skipped.\n' +
        'In the tolerant profile, whatever only the strict profile rejects is a warning: an undeclared property, an ' +
        'unlisted value, a wrong format, a duplicate property, or an event that this version does not know.',
    )
    .addArgument(inputArgument('files'))
    .addOption(eventOption())
    .addOption(bodyOption())
    .addOption(
      profileOption('tolerant for captured traffic; strict for payloads that you write, where warnings are issues'),
    )
    .addOption(
      new Option('--max-warnings <number>', 'exit with 1 if all files together have more warnings than this')
        .argParser(wholeNumber(0, MOST_WARNINGS))
        .default(undefined, 'no limit'),
    )
    .addOption(maxSizeOption())
    .addOption(formatOption())
    .addOption(quietOption())
    .addHelpText(
      'after',
      helpText(
        [
          'whapi-webhooks validate fixtures/ --max-warnings 0',
          'whapi-webhooks validate captures/log.ndjson.gz --body /request/body',
          "whapi-webhooks validate 'captures/**/*.json' --quiet --format pretty --format junit=report.xml",
          'whapi-webhooks validate chat.json --event chats.patch --profile strict',
          'whapi-webhooks validate - < chat.json',
        ],
        {
          [ExitCode.fine]: 'every payload is valid, or its event is unknown to this version',
          [ExitCode.violation]:
            'contract violation: a payload is invalid or not JSON, or there are more warnings than --max-warnings',
          [ExitCode.environment]:
            'environment error: a file is missing, unreadable or too large, or a report cannot be written',
        },
      ),
    )
    .action(async (files: string[], options) => {
      const { validateFiles } = await import('../validate/validate-files.ts');
      session.exitCode = await validateFiles(files, options, session.io);
    });
};

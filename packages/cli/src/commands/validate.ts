import type { Profile } from '@whapi-webhooks/contract';
import { Option } from 'commander';
import { ExitCode } from '../exit-code.ts';
import { helpText } from '../help-text.ts';
import type { ReportFormat } from '../report/reporters.ts';
import type { Register } from './command.ts';

const profiles = ['tolerant', 'strict'] satisfies Profile[];
const formats = ['pretty', 'json'] satisfies ReportFormat[];

export const registerValidate: Register = (program, session) => {
  program
    .command('validate')
    .summary('check captured payloads and fixtures')
    .description(
      'Checks captured payloads and fixtures against the contract, one webhook in a file.\n' +
        'A folder stands for all **/*.json in it, except node_modules.',
    )
    .argument('<files...>', 'files, folders or globs; - is standard input')
    .addOption(
      new Option('--profile <profile>', 'tolerant for real traffic, strict for what you write yourself')
        .choices(profiles)
        .default('tolerant'),
    )
    .option('--event <name>', 'the event of these payloads, such as chats.patch, where the request line told it')
    .addOption(
      new Option('--format <format>', 'pretty for people, json for programs').choices(formats).default('pretty'),
    )
    .addHelpText(
      'after',
      helpText(
        [
          'whapi-webhooks validate fixtures/',
          "whapi-webhooks validate 'captures/**/*.json' --format json",
          'whapi-webhooks validate chat.json --event chats.patch --profile strict',
          'curl -s https://bot.test/last-webhook | whapi-webhooks validate -',
        ],
        {
          [ExitCode.fine]: 'every payload keeps the contract',
          [ExitCode.broken]: 'a payload breaks the contract, or is not JSON',
          [ExitCode.environment]: 'a file is missing or cannot be read, or a glob matches nothing',
        },
      ),
    )
    .action(async (files: string[], options) => {
      const { validateFiles } = await import('../validate/validate-files.ts');
      session.exitCode = await validateFiles(files, options, session.io);
    });
};

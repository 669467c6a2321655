import type { Mode } from '@whapi-webhooks/contract';
import { InvalidArgumentError, Option } from 'commander';
import { ExitCode } from '../exit-code.ts';
import { formatOption } from '../options/format-option.ts';
import { header, httpUrl, listOf, notEmpty, wholeNumber } from '../options/option-parsers.ts';
import { quietOption, seedOption } from '../options/shared-options.ts';
import type { Register } from './command.ts';
import { helpText } from './help-text.ts';

const MODES: readonly string[] = ['body', 'path', 'method'] satisfies Mode[];

export const registerConform: Register = (program, session) => {
  program
    .command('conform')
    .summary('test a running receiver with every example')
    .description(
      'Sends every example of every event in every mode to a running receiver, one after another, with new ids and the ' +
        'present time. A receiver conforms if it answers each with status 200, the only status that Whapi documents as ' +
        'success.\n' +
        'The receiver handles these webhooks as real ones: use one that sends its answers to a mock, such as that of ' +
        '"whapi-webhooks serve".',
    )
    .requiredOption('--to <url>', 'URL of the receiver', httpUrl)
    .addOption(
      new Option('--mode <modes>', 'modes to send in, separated by commas')
        .argParser(listOf(mode))
        .default(undefined, MODES.join(',')),
    )
    .addOption(
      new Option('--events <names>', 'events to send, separated by commas')
        .argParser(listOf(notEmpty))
        .default(undefined, 'all'),
    )
    .option('--header <name=value>', 'add a header to each request; repeatable', header)
    .option(
      '--counterexamples',
      'send invalid webhooks too: the receiver may refuse them, but must answer with a status below 500',
    )
    .addOption(seedOption('seed for new ids'))
    .option('--slow <ms>', 'report responses that take longer than this', wholeNumber(1, 3_600_000))
    .option('--timeout <seconds>', 'how long the receiver may take to respond', wholeNumber(1, 3_600), 10)
    .addOption(formatOption())
    .addOption(quietOption())
    .addHelpText(
      'after',
      helpText(
        [
          'whapi-webhooks conform --to http://localhost:3000/hook',
          'whapi-webhooks conform --to http://localhost:3000/hook --mode body --events messages.post,chats.patch --slow 5000',
          'whapi-webhooks conform --to http://localhost:3000/hook --events chats.patch --counterexamples --format junit=report.xml',
        ],
        {
          [ExitCode.fine]: 'the receiver answered every webhook as expected',
          [ExitCode.violation]: 'contract violation: a response was not as expected, slow or missing',
          [ExitCode.environment]: 'environment error: the receiver cannot be reached, or a report cannot be written',
        },
      ),
    )
    .action(async (options) => {
      const { conform } = await import('../conform/conform.ts');
      session.exitCode = await conform(options, session.io);
    });
};

function mode(text: string): string {
  if (MODES.includes(text)) return text;
  throw new InvalidArgumentError(`Allowed choices are ${MODES.join(', ')}.`);
}

import type { Mode } from '@whapi-webhooks/contract';
import { InvalidArgumentError } from 'commander';
import { ExitCode } from '../exit-code.ts';
import { helpText } from '../help-text.ts';
import type { Register } from './command.ts';
import { formatOption } from './format-option.ts';
import { header, httpUrl, listOf, notEmpty, seedOption, wholeNumber } from './option-parsers.ts';

export const registerConform: Register = (program, session) => {
  program
    .command('conform')
    .summary('test a running receiver with every example')
    .description(
      'Sends every example of every event in every mode to a running receiver, one after another, with new ids and the ' +
        'present time. A receiver conforms if it answers each with status 200, the only one that Whapi documents as ' +
        'success. The receiver handles these webhooks as real ones: use one that sends its answers to a mock, such as ' +
        'that of "whapi-webhooks serve".',
    )
    .requiredOption('--to <url>', 'URL of the receiver', httpUrl)
    .option('--mode <list>', 'modes, separated by commas (default: body,path,method)', listOf(mode))
    .option('--events <list>', 'events, separated by commas (default: all)', listOf(notEmpty))
    .option(
      '--counterexamples',
      'send invalid webhooks too: the receiver may refuse them, but must answer with a status below 500',
    )
    .option('--slow <ms>', 'report responses that take longer (default: none)', wholeNumber(1, 3_600_000))
    .option('--timeout <seconds>', 'how long to wait for a response', wholeNumber(1, 3_600), 10)
    .option('--header <name=value>', 'add a header to each request; repeatable', header)
    .addOption(seedOption('seed for ids (default: a random one)'))
    .addOption(formatOption())
    .option('--quiet', 'print only what is wrong')
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
          [ExitCode.violation]: 'a response was another than expected, slow or missing',
          [ExitCode.environment]: 'environment error: the receiver cannot be reached, or a report not written',
        },
      ),
    )
    .action(async (options) => {
      const { conform } = await import('../conform/conform.ts');
      session.exitCode = await conform(options, session.io);
    });
};

const MODES: readonly string[] = ['body', 'path', 'method'] satisfies Mode[];

function mode(text: string): string {
  if (MODES.includes(text)) return text;
  throw new InvalidArgumentError(`Allowed choices are ${MODES.join(', ')}.`);
}

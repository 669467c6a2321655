import { Option } from 'commander';
import { ExitCode } from '../exit-code.ts';
import { formatOption } from '../options/format-option.ts';
import { digits, header, httpUrl, listOf, notEmpty, seconds, token, wholeNumber } from '../options/option-parsers.ts';
import { quietOption } from '../options/shared-options.ts';
import type { Register } from './command.ts';
import { helpText } from './help-text.ts';

export const registerDoctor: Register = (program, session) => {
  program
    .command('doctor')
    .summary('find the faults of a running bot')
    .description(
      'Examines a running bot, in any language: serves a gateway for it, sends it webhooks, and watches what it does. Each ' +
        'rule provokes a fault that bots have, such as answering a message twice. A finding has the cause, the cure, and a ' +
        'scenario and a test that repeat it.\n' +
        'The API base URL of the bot must point to the gateway, whose address is printed first. Options can be written to ' +
        'whapi-doctor.json, which also switches rules off, with a reason.',
    )
    .option('--to <url>', 'URL to which the bot receives webhooks', httpUrl)
    .addOption(
      new Option('--port <port>', 'port of the gateway; 0 selects a free port')
        .argParser(wholeNumber(0, 65_535))
        .default(undefined, '8080'),
    )
    .addOption(
      new Option('--token <token>', 'token that the bot sends to the gateway')
        .argParser(token)
        .default(undefined, 'test-token'),
    )
    .addOption(new Option('--say <text>', 'text that the bot answers').argParser(notEmpty).default(undefined, 'Hi'))
    .option('--from <digits>', 'number of the only person that the bot answers', digits)
    .option('--group <id>', 'id of the only group in which the bot answers', notEmpty)
    .option('--group-name <name>', 'its name, if the bot knows the group by that', notEmpty)
    .option('--no-replies', 'the bot never sends anything: rules about its answers are off')
    .addOption(
      new Option('--mode <mode>', 'mode in which the bot expects webhooks')
        .choices(['body', 'path', 'method'])
        .default(undefined, 'body'),
    )
    .addOption(
      new Option('--events <names>', 'events that the bot is subscribed to, separated by commas')
        .argParser(listOf(notEmpty))
        .default(undefined, 'all'),
    )
    .option('--header <name=value>', 'add a header to each webhook, such as a secret; repeatable', header)
    .addOption(
      new Option('--rules <ids>', 'rules to examine, separated by commas')
        .argParser(listOf(notEmpty))
        .default(undefined, 'all'),
    )
    .option('--slow <ms>', 'report responses that take longer than this', wholeNumber(1, 3_600_000))
    .addOption(
      new Option('--patience <seconds>', 'how long to wait for a message of the bot once it has responded')
        .argParser(seconds)
        .default(undefined, '10'),
    )
    .addOption(
      new Option('--wait <seconds>', 'how long to wait until the bot listens, which may need the gateway to start')
        .argParser(wholeNumber(0, 3_600))
        .default(undefined, '10'),
    )
    .addOption(
      new Option('--config <file>', 'configuration file')
        .argParser(notEmpty)
        .default(undefined, 'whapi-doctor.json, if there is one'),
    )
    .option(
      '--out <folder>',
      'write a scenario, a test and a timeline of each finding; files that exist are kept',
      notEmpty,
    )
    .option('--list', 'print the rules with their severity')
    .addOption(formatOption())
    .addOption(quietOption())
    .addHelpText(
      'after',
      helpText(
        [
          'whapi-webhooks doctor --to http://localhost:3000/hook --rules not-200',
          'whapi-webhooks doctor --to http://localhost:3000/hook --say menu --rules answers-twice --out findings --format junit=report.xml',
          'whapi-webhooks doctor --list',
        ],
        {
          [ExitCode.fine]: 'no finding of severity error',
          [ExitCode.violation]: 'a finding of severity error',
          [ExitCode.usage]:
            'wrong usage; or rules could not be judged, since the bot sent nothing although --no-replies is not given',
          [ExitCode.environment]:
            'environment error: the receiver cannot be reached, the port is in use, or a file cannot be read or written',
        },
      ),
    )
    .action(async ({ list, replies, ...given }) => {
      // Where it is not given, the configuration file may say it.
      const options = { ...given, ...(!replies && { replies }) };
      if (list) session.exitCode = (await import('../doctor/list-rules.ts')).listRules(session.io);
      else session.exitCode = await (await import('../doctor/doctor.ts')).doctor(options, session.io);
    });
};

import { Argument, Option } from 'commander';
import { ExitCode } from '../exit-code.ts';
import { assignment, header, httpUrl, notEmpty, speed, token, wholeNumber } from '../options/option-parsers.ts';
import { maxSizeOption, modeOption, seedOption } from '../options/shared-options.ts';
import type { Register } from './command.ts';
import { helpText } from './help-text.ts';

export const registerTrigger: Register = (program, session) => {
  program
    .command('trigger')
    .summary('send webhooks to a receiver')
    .description(
      'Sends webhooks to a running receiver: the webhook of an event, all webhooks of a scenario or a scenario file, or ' +
        'captured payloads (--body). Without arguments, it lists the events and scenarios.\n' +
        'The webhook of an event is an example of the contract, with new ids of messages, statuses and calls, and the ' +
        'present time, so that a receiver that ignores duplicates handles it.\n' +
        'A scenario file is JSON: steps in order, each with the name of a verb and its argument.\n' +
        '--body reads what "whapi-webhooks validate" reads. Each payload is sent when the one before has been answered, ' +
        'and a recording is replayed at its own speed.\n' +
        'With --via, a running "whapi-webhooks serve" sends the webhooks to its receivers, and its REST API knows what ' +
        'it sent.',
    )
    .addArgument(
      new Argument('[name]', 'event such as chats.patch, scenario such as incoming-chat, or file such as story.json'),
    )
    .option('--to <url>', 'URL of the receiver', httpUrl)
    .option(
      '--via <url>',
      'URL of a running mock (whapi-webhooks serve), which sends to its receivers; instead of --to',
      httpUrl,
    )
    .option('--control-token <token>', 'control token of that mock', token)
    .addOption(
      new Option('--channel <id>', 'channel of that mock').argParser(notEmpty).default(undefined, 'the only one'),
    )
    .addOption(modeOption('how webhooks are addressed', 'body; with --body, as captured'))
    .option('--header <name=value>', 'add a header to each request; repeatable', header)
    .addOption(
      new Option('--example <name>', 'example to send for an event')
        .argParser(notEmpty)
        .default(undefined, 'a typical one'),
    )
    .option('--invalid [counterexample]', 'send what violates the contract; without a name, list the counterexamples')
    .option('--body <file>', 'send the payloads of a file, if the contract accepts them; - is standard input', notEmpty)
    .addOption(
      new Option('--speed <factor>', 'speed of a recording, such as 10 for ten times as fast; max never waits')
        .argParser(speed)
        .default(undefined, '1'),
    )
    .option('--renew', 'give the payloads of --body new ids and the present time')
    .option('--set <pointer=json>', 'set a value in each webhook; repeatable', assignment)
    .addOption(
      new Option('--count <number>', 'how many times to send it').argParser(wholeNumber(1, 1_000_000)).default(1),
    )
    .addOption(seedOption('seed for new ids'))
    .addOption(
      new Option('--limit <seconds>', 'how long a scenario may take')
        .argParser(wholeNumber(1, 86_400))
        .default(undefined, '60'),
    )
    .addOption(maxSizeOption().default(undefined, '16mb'))
    .option('--unchecked', 'send webhooks even if they violate the contract')
    .option('--quiet', 'print only errors')
    .addHelpText(
      'after',
      helpText(
        [
          'whapi-webhooks trigger',
          'whapi-webhooks trigger chats.patch --to http://localhost:3000/hook',
          `whapi-webhooks trigger chats.patch --to http://localhost:3000/hook --set '/chats_updates/0/changes=["mute"]'`,
          'whapi-webhooks trigger incoming-chat --to http://localhost:3000/hook --mode method',
          'whapi-webhooks trigger story.json --to http://localhost:3000/hook',
          'whapi-webhooks trigger --body recording.ndjson --to http://localhost:3000/hook --speed 10',
          'whapi-webhooks trigger --body recording.ndjson --to http://localhost:3000/hook --speed max --renew --quiet',
          'whapi-webhooks trigger --body - --to http://localhost:3000/hook --unchecked --max-size 64mb < chat.json',
          'whapi-webhooks trigger messages.post --invalid',
          'whapi-webhooks trigger messages.post --invalid text-body-null --to http://localhost:3000/hook --quiet',
          'whapi-webhooks trigger messages.post --via http://localhost:8080',
          'whapi-webhooks trigger story.json --via http://localhost:8080 --control-token "$CONTROL_TOKEN" --channel LION-1',
        ],
        {
          [ExitCode.fine]: 'every receiver answered every webhook with status 200',
          [ExitCode.violation]:
            'contract violation: a webhook is invalid, a receiver answered with another status, or a step failed',
          [ExitCode.environment]:
            'environment error: a receiver or the mock did not answer, a file is unreadable, or the command was stopped',
        },
      ),
    )
    .action(async (name, options) => {
      const { trigger } = await import('../trigger/trigger.ts');
      session.exitCode = await trigger(name, options, session.io);
    });
};

import { Argument, Option } from 'commander';
import { ExitCode } from '../exit-code.ts';
import { helpText } from '../help-text.ts';
import type { Register } from './command.ts';
import {
  assignment,
  byteSize,
  header,
  httpUrl,
  modeOption,
  notEmpty,
  seedOption,
  speed,
  token,
  wholeNumber,
} from './option-parsers.ts';

/** No process can hold what is parsed of a longer one. */
const LARGEST_MAX_BYTES = 512_000_000;

export const registerTrigger: Register = (program, session) => {
  program
    .command('trigger')
    .summary('send webhooks to a receiver')
    .description(
      'Sends webhooks to a running receiver: the webhook of an event, all webhooks of a scenario or a scenario file, or the ' +
        'payloads of a file (--body).\n' +
        'The webhook of an event is an example with new ids of messages, statuses and calls, and the present time, ' +
        'so that a receiver which ignores duplicates handles it. With the same --seed, the ids are the same.\n' +
        'A scenario file is JSON: steps in order, each with the name of a verb and its argument.\n' +
        '--body reads a webhook, an array, NDJSON, a recording, a request log or HAR, also as .gz; - is standard input. Each ' +
        'payload is sent when the one before has been answered, and a recording at its own speed.\n' +
        'With --via, a running serve sends it to its receivers, and its REST API knows what it sent.\n' +
        'Without arguments it lists the events and scenarios.',
    )
    .addArgument(
      new Argument('[name]', 'event such as chats.patch, scenario such as incoming-chat, or file such as story.json'),
    )
    .option('--to <url>', 'URL of the receiver', httpUrl)
    .option('--via <url>', 'address of a running serve, which sends it to its receivers; instead of --to', httpUrl)
    .option('--control-token <token>', 'control token of the serve', token)
    .option('--channel <id>', 'channel of the serve that sends it (default: the only one)', notEmpty)
    .addOption(modeOption('how webhooks are addressed (default: "body"; with --body, as they were recorded)'))
    .option('--example <name>', 'example to send for an event (default: a typical one)', notEmpty)
    .option('--invalid [counterexample]', 'send what violates the contract; without a name, list what there is')
    .option('--body <file>', 'send the payloads of a file, if the contract accepts them', notEmpty)
    .option(
      '--speed <factor>',
      'speed of a recording, such as 10 for ten times as fast; max never waits (default: 1)',
      speed,
    )
    .option('--renew', 'give the payloads of --body new ids and the present time')
    .addOption(
      new Option('--max-size <size>', 'size of the largest document or line of --body (default: 16mb)').argParser(
        byteSize(LARGEST_MAX_BYTES),
      ),
    )
    .option('--set <pointer=json>', 'set a value in each webhook; repeatable', assignment)
    .option('--header <name=value>', 'add a header to each request; repeatable', header)
    .option('--count <number>', 'how many times to send it', wholeNumber(1, 1_000_000), 1)
    .option('--limit <seconds>', 'how long a scenario may take (default: 60)', wholeNumber(1, 86_400))
    .addOption(seedOption('seed for new ids (default: a random one)'))
    .option('--unchecked', 'send webhooks even if they violate the contract')
    .option('--quiet', 'print errors only')
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
            'environment error: a receiver or the serve did not answer, a file is unreadable, or it was stopped before the end',
        },
      ),
    )
    .action(async (name, options) => {
      const { trigger } = await import('../trigger/trigger.ts');
      session.exitCode = await trigger(name, options, session.io);
    });
};

import { Option } from 'commander';
import { ExitCode } from '../exit-code.ts';
import { helpText } from '../help-text.ts';
import type { Register } from './command.ts';
import {
  channel,
  hostName,
  httpUrl,
  listenAddress,
  listOf,
  modeOption,
  notEmpty,
  origin,
  seedOption,
  token,
  wholeNumber,
} from './option-parsers.ts';

export const registerServe: Register = (program, session) => {
  program
    .command('serve')
    .summary('serve a mock Whapi on a port')
    .description(
      'Serves a mock Whapi over HTTP, for an app that runs in its own process.\n' +
        'It answers REST calls, and sends the webhooks that they cause. A body needs Content-Type: application/json.\n' +
        'Below /__whapi/ is a page to chat with your bot, and the control plane, with which tests in any language control the ' +
        'mock: see /__whapi/openapi.json.',
    )
    .option('--port <port>', 'port to listen on; 0 selects a free port', wholeNumber(0, 65_535), 8080)
    .option('--host <host>', 'address to listen on', listenAddress, '127.0.0.1')
    .option('--token <token>', 'token that the app sends', token, 'test-token')
    .option('--channel-id <id>', 'channel id in webhooks', notEmpty)
    .addOption(
      new Option(
        '--channel <token=id>',
        'token and id of a channel, instead of --token and --channel-id; repeatable, for several channels on one port',
      )
        .argParser(channel)
        .conflicts(['token', 'channelId']),
    )
    .option(
      '--webhook <url>',
      'URL to send the webhooks of every channel to; the app can also subscribe with PATCH /settings',
      httpUrl,
    )
    .addOption(modeOption('how webhooks are addressed (default: "body")'))
    .option('--events <names>', 'events to send, separated by commas (default: all)', listOf(notEmpty))
    .option(
      '--allow-host <name>',
      'host that webhooks may be sent to, besides this machine and the host of --webhook',
      listOf(hostName),
    )
    .option(
      '--store <file>',
      'file for undelivered webhooks; they are delivered after a restart. For one channel only',
      notEmpty,
    )
    .option(
      '--log-limit <number>',
      'how many deliveries and messages to keep in memory (default: 10000)',
      wholeNumber(1, 10_000_000),
    )
    .option(
      '--served-host <name>',
      'name by which apps call the server, besides localhost and IP addresses, such as that of a container; repeatable',
      listOf(hostName),
    )
    .option(
      '--cors <origins>',
      'origins of web pages that may call the server, separated by commas (default: none)',
      listOf(origin),
    )
    .option(
      '--control-token <token>',
      'token that every request to the control plane needs; without one, it is off where --host is not loopback',
      token,
    )
    .option('--no-control', 'switch the control plane off')
    .option('--open', 'open the page in the browser: a phone to chat with your bot, beside the timeline')
    .option(
      '--strict',
      'answer request bodies with undeclared properties with 400; by default the properties are dropped',
    )
    .addOption(seedOption('seed for generated ids'))
    .addHelpText(
      'after',
      helpText(
        [
          'whapi-webhooks serve',
          'whapi-webhooks serve --webhook http://localhost:3000/hook',
          'whapi-webhooks serve --webhook http://localhost:3000/hook --open',
          'whapi-webhooks serve --webhook http://localhost:3000/hook --mode method --events chats.patch,messages.post',
          'whapi-webhooks serve --webhook http://localhost:3000/hook --store undelivered.ndjson',
          'whapi-webhooks serve --host 0.0.0.0 --served-host mock',
          'whapi-webhooks serve --host 0.0.0.0 --control-token "$CONTROL_TOKEN"',
          'whapi-webhooks serve --strict --cors http://localhost:5173',
          'whapi-webhooks serve --channel token-a=LION-1 --channel token-b=LION-2',
        ],
        {
          [ExitCode.fine]:
            'stopped by Ctrl-C or SIGTERM; webhooks being delivered get 5 s, a second signal ends at once',
          [ExitCode.environment]:
            'environment error: the port is in use, the address or the store is unusable, another process uses the store, the receiver did not answer, or webhooks were not delivered',
        },
      ),
    )
    .action(async (options) => {
      const { serve } = await import('../serve/serve.ts');
      session.exitCode = await serve(options, session.io);
    });
};

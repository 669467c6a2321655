import { Option } from 'commander';
import { ExitCode } from '../exit-code.ts';
import {
  channel,
  hostName,
  httpUrl,
  listenAddress,
  listOf,
  notEmpty,
  origin,
  token,
  wholeNumber,
} from '../options/option-parsers.ts';
import { modeOption, seedOption } from '../options/shared-options.ts';
import type { Register } from './command.ts';
import { helpText } from './help-text.ts';

export const registerServe: Register = (program, session) => {
  program
    .command('serve')
    .summary('serve a mock Whapi on a port')
    .description(
      'Serves a mock Whapi over HTTP, for an app that runs in its own process. It answers REST calls, and sends the ' +
        'webhooks that they cause. Bodies need Content-Type: application/json.\n' +
        'Below /__whapi/ are a page to chat with your bot, and the control plane, with which tests in any language ' +
        'control the mock: see /__whapi/openapi.json.',
    )
    .option('--port <port>', 'port to listen on; 0 selects a free port', wholeNumber(0, 65_535), 8080)
    .option('--host <host>', 'address to listen on', listenAddress, '127.0.0.1')
    .option('--token <token>', 'token that the app sends', token, 'test-token')
    .option('--channel-id <id>', 'id of the channel in webhooks', notEmpty)
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
    .addOption(modeOption('how webhooks are addressed', 'body'))
    .addOption(
      new Option('--events <names>', 'events to send, separated by commas')
        .argParser(listOf(notEmpty))
        .default(undefined, 'all'),
    )
    .option(
      '--allow-host <name>',
      'host that webhooks may be sent to, besides this machine and the host of --webhook',
      listOf(hostName),
    )
    .option(
      '--store <file>',
      'file for undelivered webhooks, which are delivered after a restart; for one channel only',
      notEmpty,
    )
    .addOption(
      new Option('--log-limit <number>', 'how many deliveries and messages to keep in memory')
        .argParser(wholeNumber(1, 10_000_000))
        .default(undefined, '10000'),
    )
    .option(
      '--served-host <name>',
      'name by which apps call the server, besides localhost and IP addresses, such as that of a container; repeatable',
      listOf(hostName),
    )
    .addOption(
      new Option('--cors <origins>', 'origins of web pages that may call the server, separated by commas')
        .argParser(listOf(origin))
        .default(undefined, 'none'),
    )
    .option(
      '--control-token <token>',
      'token that every request to the control plane needs; without one, it is off where --host is not loopback',
      token,
    )
    .option('--no-control', 'switch the control plane off')
    .option('--open', 'open the page in the browser: a phone to chat with your bot, beside the timeline')
    .option(
      '--partner-token <token>',
      'serve the partner API, which creates channels, at /channels and /projects, with this token',
      token,
    )
    .option('--panel-alias', 'also respond below /api/, as the alias of the gateway at panel.whapi.cloud/api does')
    .option('--trial-limits', 'limit each channel as a trial is; requests beyond a limit get a 402, see GET /limits')
    .option('--strict', 'answer bodies with undeclared properties with 400, instead of dropping the properties')
    .addOption(seedOption('seed for new ids'))
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
          'whapi-webhooks serve --partner-token partner-token',
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

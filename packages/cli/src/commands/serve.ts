import { ExitCode } from '../exit-code.ts';
import { helpText } from '../help-text.ts';
import type { Register } from './command.ts';
import {
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
        'It answers REST calls, and sends the webhooks that they cause.',
    )
    .option('--port <port>', 'port to listen on; 0 selects a free port', wholeNumber(0, 65_535), 8080)
    .option('--host <host>', 'address to listen on', listenAddress, '127.0.0.1')
    .option('--token <token>', 'token that the app sends', token, 'test-token')
    .option('--channel-id <id>', 'channel id in webhooks', notEmpty)
    .option('--webhook <url>', 'URL to send webhooks to; the app can also subscribe with PATCH /settings', httpUrl)
    .addOption(modeOption('how webhooks are addressed (default: "body")'))
    .option('--events <names>', 'events to send, separated by commas (default: all)', listOf(notEmpty))
    .option(
      '--allow-host <name>',
      'host that webhooks may be sent to, besides this machine and the host of --webhook',
      listOf(hostName),
    )
    .option('--store <file>', 'file for undelivered webhooks; they are delivered after a restart', notEmpty)
    .option(
      '--log-limit <number>',
      'how many deliveries and messages to keep in memory (default: 10000)',
      wholeNumber(1, 10_000_000),
    )
    .option(
      '--served-host <name>',
      'name by which the server may be called, besides localhost and addresses, such as that of a container',
      listOf(hostName),
    )
    .option('--cors <origins>', 'origins of web pages that may call the server, separated by commas', listOf(origin))
    .option('--strict', 'reject request bodies with undeclared properties, which are dropped by default')
    .addOption(seedOption('seed for generated ids'))
    .addHelpText(
      'after',
      helpText(
        [
          'whapi-webhooks serve',
          'whapi-webhooks serve --webhook http://localhost:3000/hook',
          'whapi-webhooks serve --webhook http://localhost:3000/hook --mode method --events chats.patch,messages.post',
          'whapi-webhooks serve --webhook http://localhost:3000/hook --store undelivered.ndjson',
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

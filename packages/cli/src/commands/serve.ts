import { ExitCode } from '../exit-code.ts';
import { helpText } from '../help-text.ts';
import type { Register } from './command.ts';
import { httpUrl, modeOption, notEmpty, wholeNumber } from './option-parsers.ts';

export const registerServe: Register = (program, session) => {
  program
    .command('serve')
    .summary('a mock Whapi on a port')
    .description(
      'Serves a mock Whapi on a port, for an app that runs in a process of its own.\n' +
        'It answers the REST calls and sends the webhooks that they cause.',
    )
    .option('--port <port>', 'port to listen on; 0 takes any free one', wholeNumber(0, 65_535), 8080)
    .option('--host <host>', 'address to listen on', notEmpty, '127.0.0.1')
    .option('--token <token>', 'token that the app has to send', notEmpty, 'test-token')
    .option('--channel-id <id>', 'id of the channel, as webhooks carry it', notEmpty)
    .option('--webhook <url>', 'where webhooks go; your app may also subscribe by PATCH /settings', httpUrl)
    .addOption(modeOption('how webhooks are addressed (default: "body")'))
    .option('--events <names>', 'events to send, with commas between (default: all)', list)
    .option(
      '--allow-host <name>',
      'a host besides this machine that webhooks may go to; --webhook allows its own',
      list,
    )
    .option('--store <file>', 'keep undelivered webhooks in a file; the next start delivers them', notEmpty)
    .option(
      '--log-limit <number>',
      'how many webhooks and messages it remembers (default: 10000)',
      wholeNumber(1, 10_000_000),
    )
    .option('--seed <number>', 'decides all ids', wholeNumber(0, 2 ** 32 - 1))
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
            'the port is taken, the address is not of this machine, the store cannot be used or is used by another process, the receiver did not answer, or webhooks were not delivered',
        },
      ),
    )
    .action(async (options) => {
      const { serve } = await import('../serve/serve.ts');
      session.exitCode = await serve(options, session.io);
    });
};

function list(text: string, previous: readonly string[] = []): string[] {
  const items = text.split(',').map((item) => item.trim());
  return [...previous, ...items.filter(Boolean)];
}

import { Option } from 'commander';
import { ExitCode } from '../exit-code.ts';
import { helpText } from '../help-text.ts';
import type { Register } from './command.ts';
import { byteSize, httpUrl, listenAddress, listOf, notEmpty, wholeNumber } from './option-parsers.ts';

const DEFAULT_MAX_BYTES = 100_000_000;
const LARGEST_MAX_BYTES = 2_000_000_000;

export const registerRecord: Register = (program, session) => {
  program
    .command('record')
    .summary('record webhooks on their way to a receiver, anonymised')
    .description(
      'Forwards requests to a receiver, and appends each one to a file before: NDJSON, one request in a line.\n' +
        'Requests and responses pass unchanged, except for headers of a single connection and Host, which names the ' +
        'receiver. A path that does not begin with the one of --to is appended to it.\n' +
        'Numbers, names, texts and links are replaced in the file, equal ones alike, also after a restart: the key is in ' +
        '<file>.key. Bodies that are not JSON, and those above 16 MB, are recorded by type and size only.\n' +
        'If the disk is full, requests are forwarded without being recorded, and the exit code is 3.',
    )
    .requiredOption('--to <url>', 'URL of the receiver', httpUrl)
    .requiredOption('--out <file>', 'file to append to; created if it does not exist', notEmpty)
    .option('--port <port>', 'port to listen on; 0 selects a free port', wholeNumber(0, 65_535), 9000)
    .option('--host <host>', 'address to listen on', listenAddress, '127.0.0.1')
    .option(
      '--keep <fields>',
      'names of properties, or JSON Pointers with * for any name or index, that are recorded as they are, separated by commas; repeatable',
      listOf(notEmpty),
    )
    .option('--fsync', 'wait until each request is on the disk before it is forwarded')
    .option('--timeout <seconds>', 'how long the receiver may take to respond', wholeNumber(1, 86_400), 120)
    .addOption(
      new Option('--max-size <size>', 'size of the largest body to forward; larger ones are answered with 413')
        .argParser(byteSize(LARGEST_MAX_BYTES))
        .default(DEFAULT_MAX_BYTES, '100mb'),
    )
    .option('--quiet', 'print warnings and errors only')
    .addHelpText(
      'after',
      helpText(
        [
          'whapi-webhooks record --to http://localhost:3000/hook --out recording.ndjson',
          'whapi-webhooks record --port 9000 --to http://localhost:3000/hook --out recording.ndjson --keep timestamp',
          "whapi-webhooks record --to http://localhost:3000/hook --out recording.ndjson --keep '/messages/*/text/body'",
        ],
        {
          [ExitCode.fine]:
            'stopped by Ctrl-C or SIGTERM; requests being forwarded get 5 s, a second signal ends at once',
          [ExitCode.environment]:
            'environment error: the port is in use, the file is unusable or used by another process, or requests are missing in it',
        },
      ),
    )
    .action(async (options) => {
      const { record } = await import('../record/record.ts');
      session.exitCode = await record(options, session.io);
    });
};

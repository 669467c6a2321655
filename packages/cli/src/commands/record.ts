import { Option } from 'commander';
import { ExitCode } from '../exit-code.ts';
import { byteSize, httpUrl, listenAddress, listOf, notEmpty, wholeNumber } from '../options/option-parsers.ts';
import type { Register } from './command.ts';
import { helpText } from './help-text.ts';

const DEFAULT_MAX_BYTES = 100_000_000;
const LARGEST_MAX_BYTES = 2_000_000_000;

export const registerRecord: Register = (program, session) => {
  program
    .command('record')
    .summary('record webhooks on their way to a receiver, anonymised')
    .description(
      'Appends each request to a file of NDJSON, then forwards it to a receiver.\n' +
        'Requests and responses pass unchanged, except for Host, which names the receiver, and the headers of a single ' +
        'connection. A path that does not begin with the path of --to is appended to it.\n' +
        'In the file, numbers, names, texts and links are replaced; equal values are replaced alike, even after a ' +
        'restart. The key is in <file>.key. Bodies that are not JSON or exceed 16 MB are recorded by type and size only.\n' +
        'If the disk is full, requests are still forwarded, but not recorded, and the exit code is 3.',
    )
    .requiredOption('--to <url>', 'URL of the receiver', httpUrl)
    .requiredOption('--out <file>', 'file to append to; created if it does not exist', notEmpty)
    .option('--port <port>', 'port to listen on; 0 selects a free port', wholeNumber(0, 65_535), 9000)
    .option('--host <host>', 'address to listen on', listenAddress, '127.0.0.1')
    .option(
      '--keep <fields>',
      'properties to record as they are, by name or by JSON Pointer, in which * is any name or index; separated by commas, repeatable',
      listOf(notEmpty),
    )
    .option('--fsync', 'wait until each request is on the disk before forwarding it')
    .option('--timeout <seconds>', 'how long the receiver may take to respond', wholeNumber(1, 86_400), 120)
    .addOption(
      new Option('--max-size <size>', 'size of the largest body to forward; larger ones are answered with 413')
        .argParser(byteSize(LARGEST_MAX_BYTES))
        .default(DEFAULT_MAX_BYTES, '100mb'),
    )
    .option('--quiet', 'print only warnings and errors')
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
            'environment error: the port is in use, the file is unusable or used by another process, or requests are missing from it',
        },
      ),
    )
    .action(async (options) => {
      const { record } = await import('../record/record.ts');
      session.exitCode = await record(options, session.io);
    });
};

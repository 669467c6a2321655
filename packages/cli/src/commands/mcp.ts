import { Option } from 'commander';
import { ExitCode } from '../exit-code.ts';
import { httpUrl, notEmpty, token, wholeNumber } from '../options/option-parsers.ts';
import type { Register } from './command.ts';
import { helpText } from './help-text.ts';

/** What a client of the Model Context Protocol needs to start the server. */
const CONFIGURATION = { mcpServers: { whapi: { command: 'npx', args: ['-y', 'whapi-webhooks', 'mcp'] } } };

export const registerMcp: Register = (program, session) => {
  program
    .command('mcp')
    .summary('serve tools for coding assistants')
    .description(
      'Serves tools for coding assistants over standard input and output, by the Model Context Protocol: validate ' +
        'payloads, write to a bot, see what it does, provoke faults, and examine it. It starts a mock Whapi of its own on ' +
        'this machine, or uses a running one.',
    )
    .option('--mock <url>', 'address of a running "whapi-webhooks serve", instead of a mock of its own', httpUrl)
    .option('--control-token <token>', 'token that the control plane of the running mock needs', token)
    .option('--channel <id>', 'id of the channel, if the running mock has several', notEmpty)
    .addOption(
      new Option('--port <port>', 'port of a mock of its own; 0 selects a free port')
        .argParser(wholeNumber(0, 65_535))
        .default(undefined, '0')
        .conflicts('mock'),
    )
    .addHelpText('after', `\nConfiguration of a client:\n  ${JSON.stringify(CONFIGURATION)}`)
    .addHelpText(
      'after',
      helpText(
        ['whapi-webhooks mcp', 'whapi-webhooks mcp --mock http://localhost:8080 --control-token "$CONTROL_TOKEN"'],
        {
          [ExitCode.fine]: 'the client closed standard input, or stopped by Ctrl-C or SIGTERM',
          [ExitCode.environment]: 'environment error: the port is in use',
        },
      ),
    )
    .action(async (options) => {
      const { mcp } = await import('../mcp/mcp.ts');
      session.exitCode = await mcp(options, session.io);
    });
};

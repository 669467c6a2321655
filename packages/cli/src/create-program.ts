import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import type { Session } from './commands/command.ts';
import { commands } from './commands/index.ts';
import { ExitCode } from './exit-code.ts';
import { helpText } from './help-text.ts';
import { packageFolder } from './package-folder.ts';

/** Creates the program with all its commands, bound to the streams of one run. */
export function createProgram(session: Session): Command {
  const { stdout, stderr } = session.io;
  const program = new Command('whapi-webhooks')
    .description('Validates, sends and mocks the webhooks of Whapi.Cloud. Unofficial.')
    .version(version(), '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      // Errors quote arguments, and what makes those printable is loaded where it is needed.
      writeErr: (text) => void session.complaint.push(text),
      getOutHelpWidth: () => stdout.columns ?? 80,
      getErrHelpWidth: () => stderr.columns ?? 80,
    })
    .showHelpAfterError('Run it with --help to see its options.')
    .addHelpText(
      'after',
      helpText(['whapi-webhooks validate fixtures/', 'whapi-webhooks serve --webhook http://localhost:3000/hook'], {
        [ExitCode.fine]: 'success',
        [ExitCode.violation]: 'contract violation: an invalid payload, or a receiver that answers with an error',
        [ExitCode.environment]: 'environment error: unreadable file, port in use, unreachable receiver',
      }),
    );
  for (const register of commands) register(program, session);
  return program;
}

function version(): string {
  return JSON.parse(readFileSync(new URL('package.json', packageFolder), 'utf8')).version;
}

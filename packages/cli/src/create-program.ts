import { Command } from 'commander';
import type { Session } from './commands/command.ts';
import { describeOption } from './commands/describe-option.ts';
import { helpText } from './commands/help-text.ts';
import { commands } from './commands/index.ts';
import { ExitCode } from './exit-code.ts';
import { version } from './version.ts';

/** Creates the program with all its commands, bound to the streams of one run. */
export function createProgram(session: Session): Command {
  const { stdout, stderr } = session.io;
  const program = new Command('whapi-webhooks')
    .description('Validates, compares, sends, records and mocks the webhooks of Whapi.Cloud. Unofficial.')
    .version(version(), '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .configureHelp({ subcommandTerm: (command) => command.name(), optionDescription: describeOption })
    .exitOverride()
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      // Errors quote arguments, and what makes those printable is loaded where it is needed.
      writeErr: (text) => void session.complaint.push(text),
      getOutHelpWidth: () => stdout.columns ?? 80,
      getErrHelpWidth: () => stderr.columns ?? 80,
    })
    .addHelpText(
      'after',
      helpText(['whapi-webhooks validate fixtures/', 'whapi-webhooks serve --webhook http://localhost:3000/hook'], {
        [ExitCode.fine]: 'success',
        [ExitCode.violation]: 'contract violation: an invalid payload, drift, or a receiver that answers with an error',
        [ExitCode.environment]: 'environment error: an unreadable file, a port in use, an unreachable receiver',
      }),
    );
  for (const register of commands) register(program, session);
  return program;
}

import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import type { Session } from './commands/command.ts';
import { commands } from './commands/index.ts';
import { ExitCode } from './exit-code.ts';
import { helpText } from './help-text.ts';

/** The program with all its commands, bound to the streams of one call. */
export function createProgram(session: Session): Command {
  const { stdout, stderr } = session.io;
  const program = new Command('whapi-webhooks')
    .description('The webhooks of Whapi.Cloud as a contract: check payloads, serve a mock Whapi.')
    .version(version(), '--version', 'show the version')
    .helpOption('-h, --help', 'show the help')
    .helpCommand('help [command]', 'show the help of a command')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      getOutHelpWidth: () => stdout.columns ?? 80,
      getErrHelpWidth: () => stderr.columns ?? 80,
    })
    .showHelpAfterError('(add --help to see what is possible)')
    .addHelpText(
      'after',
      helpText(['whapi-webhooks validate fixtures/', 'whapi-webhooks serve --webhook http://localhost:3000/hook'], {
        [ExitCode.fine]: 'fine',
        [ExitCode.broken]: 'the contract is broken',
        [ExitCode.environment]: 'the environment failed: file unreadable, port taken, …',
      }),
    );
  for (const register of commands) register(program, session);
  return program;
}

function version(): string {
  return JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version;
}

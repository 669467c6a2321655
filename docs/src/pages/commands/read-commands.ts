import type { Session } from '../../../../packages/cli/src/commands/command.ts';
import { createProgram } from '../../../../packages/cli/src/create-program.ts';

type Command = ReturnType<typeof createProgram>;
export type Option = Command['options'][number];

/** A command, as its definition and the end of its help describe it. */
export interface CommandEntry {
  name: string;
  summary: string;
  description: string;
  usage: string;
  arguments: Command['registeredArguments'];
  options: readonly Option[];
  examples: string[];
  exitCodes: [code: string, meaning: string][];
}

/** All commands, in the order of the help. */
export function readCommands(): CommandEntry[] {
  const silent = { write: () => true };
  // Nothing runs: only the definitions are read.
  const io = { stdout: silent, stderr: silent, stdin: undefined as unknown as Session['io']['stdin'] };
  const program = createProgram({ io, exitCode: 0, complaint: [] });
  return program.commands.map((command) => {
    const help = program.createHelp();
    return {
      name: command.name(),
      summary: command.summary(),
      description: command.description(),
      usage: help.commandUsage(command),
      arguments: help.visibleArguments(command),
      options: help.visibleOptions(command),
      ...endOfHelp(command),
    };
  });
}

/** What the help says after the options. */
function endOfHelp(command: Command): Pick<CommandEntry, 'examples' | 'exitCodes'> {
  const texts: string[] = [];
  const writeOut = (text: string) => void texts.push(text);
  command.configureOutput({ writeOut, getOutHelpWidth: () => Number.POSITIVE_INFINITY });
  command.outputHelp();
  const help = texts.join('');
  return {
    examples: [...help.matchAll(/^ {2}\$ (.+)$/gm)].map(([, line = '']) => line),
    exitCodes: [...help.matchAll(/^ {2}(\d) {2}(.+)$/gm)].map(([, code = '', meaning = '']) => [code, meaning]),
  };
}

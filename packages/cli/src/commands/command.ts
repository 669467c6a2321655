import type { Command } from 'commander';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';

/** One call of the program: what its command may use, and what it leaves behind. */
export interface Session {
  readonly io: Io;
  exitCode: ExitCode;
}

/** Adds a command to the program. What the command needs, it imports when it runs. */
export type Register = (program: Command, session: Session) => void;

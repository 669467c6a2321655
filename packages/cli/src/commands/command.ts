import type { Command } from 'commander';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';

/** One run of the program: what its command uses, and the exit code that the command sets. */
export interface Session {
  readonly io: Io;
  exitCode: ExitCode;
  /** What Commander says about wrong usage. It is not printable yet. */
  readonly complaint: string[];
}

/** Adds a command to the program. The command imports its implementation when it runs. */
export type Register = (program: Command, session: Session) => void;

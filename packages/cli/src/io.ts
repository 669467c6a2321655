/** The reader of standard output has closed it, as `| head` does: no error for most commands. */
export const CLOSED = 'closed';

export interface Output {
  write(text: string): unknown;
  isTTY?: boolean | undefined;
  columns?: number | undefined;
  /** Waits for a reader that is slower than the writer, or that has gone. Returns nothing if there is no need to wait. */
  untilDrained?(): Promise<void> | undefined;
}

interface Input extends AsyncIterable<Uint8Array> {
  isTTY?: boolean | undefined;
  /** The descriptor, if the system has one for it. */
  fd?: number | undefined;
  /** Gives up reading, so that it does not keep the process alive. */
  destroy?(): unknown;
}

/** Everything a command uses of the process it runs in. */
export interface Io {
  stdout: Output;
  stderr: Output;
  stdin: Input;
  /** The folder that relative paths start from. Default: the working directory of the process. */
  cwd?: string;
  /** Default: the environment of the process. */
  env?: Record<string, string | undefined>;
  /** Resolves when a long-running command has to stop. Default: never. */
  untilStopped?: () => Promise<void>;
  /**
   * Calls a function when the process is about to be ended by a signal, as Ctrl-C does. The function cleans up, and
   * returns a line for people. Returns what undoes that. Default: there are no signals.
   */
  atInterrupt?: (cleanUp: () => string) => () => void;
  /**
   * Aborts when standard output cannot be written any more. The reason is a CliError, or `CLOSED` if the reader has closed
   * it. Default: it can always be written.
   */
  outputLost?: AbortSignal;
  /** Opens a URL in the browser. Resolves with the reason when none was opened. Default: there is none. */
  openUrl?: (url: string) => Promise<string | undefined>;
  /**
   * Waits until all output is written.
   * @throws {CliError} when some of it could not be written
   */
  flush?: () => Promise<void>;
}

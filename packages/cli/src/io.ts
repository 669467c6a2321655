export interface Output {
  write(text: string): unknown;
  isTTY?: boolean | undefined;
  columns?: number | undefined;
  /** Whether to wait for `drain` before writing more. */
  writableNeedDrain?: boolean | undefined;
}

interface Input extends AsyncIterable<Uint8Array> {
  isTTY?: boolean | undefined;
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
   * Calls a function when the process is about to be ended by a signal, as Ctrl-C does. Returns what undoes that.
   * Default: there are no signals.
   */
  atInterrupt?: (cleanUp: () => void) => () => void;
  /** Opens a URL in the browser. Resolves with the reason when none was opened. Default: there is none. */
  openUrl?: (url: string) => Promise<string | undefined>;
  /**
   * Waits until all output is written.
   * @throws {CliError} when some of it could not be written
   */
  flush?: () => Promise<void>;
}

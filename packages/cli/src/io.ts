export interface Output {
  write(text: string): unknown;
  isTTY?: boolean | undefined;
  columns?: number | undefined;
}

interface Input extends AsyncIterable<Uint8Array> {
  isTTY?: boolean | undefined;
}

/** All that a command knows of the world around it. */
export interface Io {
  stdout: Output;
  stderr: Output;
  stdin: Input;
  /** Where relative paths start. Default: the process's folder. */
  cwd?: string;
  /** Default: the process's environment. */
  env?: Record<string, string | undefined>;
  /** Resolves when a command that would go on for ever has to stop. Default: never. */
  untilStopped?: () => Promise<void>;
}

/** Files of one version: of a folder, or of a commit. Paths have forward slashes, and start at the root of the source. */
export interface SchemaFiles {
  /** Paths of the JSON files, sorted: the file itself, or those below a folder. */
  paths: readonly string[];
  /** The folder that the paths are shown relative to; undefined if the input is a single file. */
  folder?: string;
  /**
   * Reads a file, which may be outside of the folder.
   * @throws {Error} if there is no such file
   */
  read(path: string): Promise<Buffer>;
}

/** How versions are read. */
export interface ReadOptions {
  cwd: string;
  /** Default: the environment of the process. */
  env?: NodeJS.ProcessEnv;
  /** The largest file to read, in bytes. */
  maxSize: number;
}

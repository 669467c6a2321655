import { parseArgs } from 'node:util';

export interface Options {
  help: boolean;
  json: boolean;
  /** Whether to write docs/benchmarks.md as well, which takes all benchmarks. */
  markdown: boolean;
  /** The benchmarks to run, in their own order. */
  ids: string[];
}

/** The command line is wrong; the message is one line that says how. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Reads the command line.
 * @param known the ids of all benchmarks
 * @throws {UsageError} for an unknown option or id, or options that exclude each other
 */
export function parseOptions(args: string[], known: readonly string[]): Options {
  const { help, json, markdown, only } = readArgs(args);
  const asked = only?.flatMap((ids) => ids.split(','));
  const unknown = asked?.find((id) => !known.includes(id));
  if (unknown !== undefined) {
    throw new UsageError(`Unknown benchmark "${unknown}", please use one of ${known.join(', ')}`);
  }
  if (markdown && asked) throw new UsageError('--markdown needs all benchmarks, please leave out --only');
  return { help, json, markdown, ids: known.filter((id) => asked?.includes(id) ?? true) };
}

function readArgs(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        json: { type: 'boolean', default: false },
        markdown: { type: 'boolean', default: false },
        only: { type: 'string', multiple: true },
      },
    });
    return values;
  } catch (error) {
    const [reason] = (error as Error).message.split(/\.\s/);
    throw new UsageError(`${reason}, see --help`);
  }
}

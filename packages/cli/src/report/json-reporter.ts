import type { Io } from '../io.ts';
import { printable } from '../printable.ts';
import type { Reporter } from './reporter.ts';

/** One JSON array, one result in a line. Invisible and control characters are escaped, which leaves the values the same. */
export function createJsonReporter({ stdout }: Pick<Io, 'stdout'>): Reporter {
  let separator = '[\n';
  return {
    add({ file, valid, event = null, issues, warnings, error }) {
      const json = JSON.stringify({ file, valid, event, issues, warnings, error });
      stdout.write(separator + printable(json, Number.POSITIVE_INFINITY));
      separator = ',\n';
    },
    end() {
      stdout.write(separator === '[\n' ? '[]\n' : '\n]\n');
    },
  };
}

import type { Io } from '../io.ts';
import type { Reporter } from './reporters.ts';

/** One JSON array, one result a line. */
export function createJsonReporter({ stdout }: Pick<Io, 'stdout'>): Reporter {
  let separator = '[\n';
  return {
    add({ file, valid, event = null, issues, error }) {
      stdout.write(separator + JSON.stringify({ file, valid, event, issues, error }));
      separator = ',\n';
    },
    end() {
      stdout.write('\n]\n');
    },
  };
}

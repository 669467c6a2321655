import type { Io } from '../io.ts';
import { TestOutput } from './test-output.ts';

export interface TestIo extends Io {
  stdout: TestOutput;
  stderr: TestOutput;
  /** The URLs that the command opened in a browser. */
  opened: string[];
}

/** The streams for one call of `run`: given or empty input, an empty environment, and outputs that keep their text. */
export function testIo(
  options: Partial<Pick<Io, 'cwd' | 'env' | 'untilStopped' | 'openUrl'>> & { input?: Uint8Array[] } = {},
): TestIo {
  const { input = [], ...rest } = options;
  const opened: string[] = [];
  return {
    opened,
    openUrl: async (url) => void opened.push(url),
    stdout: new TestOutput(),
    stderr: new TestOutput(),
    stdin: {
      async *[Symbol.asyncIterator]() {
        yield* input;
      },
    },
    env: {},
    ...rest,
  };
}

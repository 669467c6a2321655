import type { Io, Output } from './io.ts';
import { withoutCommands } from './report/without-commands.ts';

/** In GitHub Actions, outputs whose texts are no commands of the runner, whatever names and payloads they quote. */
export function filteredIo(io: Io): Io {
  if ((io.env ?? process.env).GITHUB_ACTIONS !== 'true') return io;
  // Other properties stay what they are: standard input is opened by the one who reads it.
  return Object.create(io, { stdout: { value: filtered(io.stdout) }, stderr: { value: filtered(io.stderr) } });
}

function filtered(output: Output): Output {
  return {
    write: (text) => output.write(withoutCommands(text)),
    get isTTY() {
      return output.isTTY;
    },
    get columns() {
      return output.columns;
    },
    untilDrained: () => output.untilDrained?.(),
  };
}

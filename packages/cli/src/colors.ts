import picocolors from 'picocolors';
import type { Io, Output } from './io.ts';

export type Colors = ReturnType<typeof picocolors.createColors>;

/** For what is not a terminal, such as a file. */
export const noColors: Colors = picocolors.createColors(false);

/** Colours for a stream: on a terminal, unless NO_COLOR is set. FORCE_COLOR overrides both. */
export function colorsFor(stream: Output, { env = process.env }: Pick<Io, 'env'> = {}): Colors {
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: terminal } = env;
  if (force) return picocolors.createColors(force !== '0' && force !== 'false');
  return picocolors.createColors(Boolean(stream.isTTY) && !no && terminal !== 'dumb');
}

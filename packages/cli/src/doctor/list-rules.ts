import { rules } from '@whapi-webhooks/doctor';
import { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';

/** Prints the rules with their severity, in the order in which they are examined. */
export function listRules({ stdout }: Io): ExitCode {
  const width = Math.max(...rules.map(({ id }) => id.length));
  for (const { id, severity, title } of rules) {
    stdout.write(`${severity.padEnd('warning'.length)}  ${id.padEnd(width)}  ${title}\n`);
  }
  return ExitCode.fine;
}

import { ExitCode } from '../exit-code.ts';

/** The examples and exit codes at the end of a help text. */
export function helpText(examples: readonly string[], exitCodes: Partial<Record<ExitCode, string>>): string {
  const codes = Object.entries({ [ExitCode.usage]: 'wrong usage', ...exitCodes });
  return [
    '',
    'Examples:',
    ...examples.map((example) => `  $ ${example}`),
    '',
    'Exit codes:',
    ...codes.map(([code, meaning]) => `  ${code}  ${meaning}`),
  ].join('\n');
}

import type { CommandContext } from '../state/command.ts';

/** A text of `length` random letters of an alphabet. */
export function randomText(
  alphabet: string,
  length: number,
  { randomBytes }: Pick<CommandContext, 'randomBytes'>,
): string {
  return Array.from(randomBytes(length), (byte) => alphabet[byte % alphabet.length]).join('');
}

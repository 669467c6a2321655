import type { CommandContext } from '../state/command.ts';

/** A text of `length` random letters of an alphabet. */
export function randomText(
  alphabet: string,
  length: number,
  { randomBytes }: Pick<CommandContext, 'randomBytes'>,
): string {
  return Array.from(randomBytes(length), (byte) => alphabet[byte % alphabet.length]).join('');
}

/** `length` random digits. */
export function randomDigits(length: number, context: Pick<CommandContext, 'randomBytes'>): string {
  return randomText('0123456789', length, context);
}

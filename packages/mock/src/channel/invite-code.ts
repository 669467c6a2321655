import type { CommandContext } from './command.ts';
import { randomText } from './random-text.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** The last part of a group's invitation link: 22 letters and digits. */
export function createInviteCode(context: Pick<CommandContext, 'randomBytes'>): string {
  return randomText(ALPHABET, 22, context);
}

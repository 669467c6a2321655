import type { CommandContext } from '../state/command.ts';
import { randomDigits, randomText } from './random-text.ts';

/** The id of a new group: 18 digits, which begin like those of the vendor's samples. */
export function createGroupId(context: Pick<CommandContext, 'randomBytes'>): string {
  return `1203632${randomDigits(11, context)}@g.us`;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** The last part of a group's invitation link: 22 letters and digits. */
export function createInviteCode(context: Pick<CommandContext, 'randomBytes'>): string {
  return randomText(ALPHABET, 22, context);
}

import type { CommandContext } from '../state/command.ts';
import { randomText } from './random-text.ts';

/** A made-up address of a picture. Nothing is there: the mock keeps no pictures. */
export function createPictureUrl(context: Pick<CommandContext, 'randomBytes'>): string {
  return `https://example.com/pictures/${randomText('0123456789abcdef', 12, context)}.jpg`;
}

import type { CommandContext } from './command.ts';

/** The linked device that Whapi itself is; the number is that of the documented samples. */
export const API_DEVICE_ID = 20;

/** Now in whole seconds, as messages carry it. */
export function seconds({ now }: Pick<CommandContext, 'now'>): number {
  return Math.floor(now / 1000);
}

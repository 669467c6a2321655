import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Bot } from './bot.ts';
import { behindParser } from './parts/behind-parser.ts';

/** A bot, and the file that it is in. */
export type BotOfFile = Bot & { readonly file: string };

/** The bots of these files get whatever comes. */
const ABOUT_NON_WEBHOOKS = ['dies-of-non-webhooks.ts', 'leaks-errors.ts'];

/**
 * The bots of a folder: each file exports `bots`. A planted bot has its own faults only: what is no webhook is kept from
 * those that are not about it.
 */
export async function botsIn(folder: 'correct' | 'planted'): Promise<BotOfFile[]> {
  const files = (await readdir(new URL(`./${folder}`, import.meta.url))).sort();
  const modules = await Promise.all(
    files.map(async (file): Promise<BotOfFile[]> => {
      const { bots }: { bots: Bot[] } = await import(`./${folder}/${path.parse(file).name}.ts`);
      const isOpen = folder === 'correct' || ABOUT_NON_WEBHOOKS.includes(file);
      return bots.map((bot) => ({ ...(isOpen ? bot : behindParser(bot)), file }));
    }),
  );
  return modules.flat();
}

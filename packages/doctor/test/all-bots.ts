import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Bot } from './bot.ts';

/** A bot, and the file that it is in. */
export type BotOfFile = Bot & { readonly file: string };

/** The bots of a folder: each file exports `bots`. */
export async function botsIn(folder: 'correct' | 'planted'): Promise<BotOfFile[]> {
  const files = (await readdir(new URL(`./${folder}`, import.meta.url))).sort();
  const modules = await Promise.all(
    files.map(async (file): Promise<BotOfFile[]> => {
      const { bots }: { bots: Bot[] } = await import(`./${folder}/${path.parse(file).name}.ts`);
      return bots.map((bot) => ({ ...bot, file }));
    }),
  );
  return modules.flat();
}

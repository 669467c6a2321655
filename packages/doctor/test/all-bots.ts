import { readdir } from 'node:fs/promises';
import type { Bot } from './bot.ts';

/** The bots of a folder: each file exports `bots`. */
export async function botsIn(folder: 'correct' | 'planted'): Promise<Bot[]> {
  const files = (await readdir(new URL(`./${folder}`, import.meta.url))).sort();
  const modules = await Promise.all(files.map((file) => import(`./${folder}/${file}`) as Promise<{ bots: Bot[] }>));
  return modules.flatMap(({ bots }) => bots);
}

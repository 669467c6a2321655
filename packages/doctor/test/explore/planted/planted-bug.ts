import type { ExploreOptions } from '../../../src/explore.ts';
import type { Bot } from './bot.ts';

/** A bug that only some schedules show, and the same bot without it. */
export interface PlantedBug {
  /** What the bot does wrong, in a few words. */
  name: string;
  scenario: ExploreOptions['scenario'];
  options?: Partial<ExploreOptions>;
  buggy(): Bot;
  corrected(): Bot;
}

const ASHA = '919984351847';
const BELA = '12025550143';

/** A story in which people write something at about the same time. */
export function messages(...texts: (string | [from: 'asha' | 'bela', text: string])[]): {
  steps: { do: string; with: object }[];
} {
  return {
    steps: texts.map((each) => {
      const [from, text] = typeof each === 'string' ? (['asha', each] as const) : each;
      return { do: 'receiveMessage', with: { from: from === 'asha' ? ASHA : BELA, text } };
    }),
  };
}

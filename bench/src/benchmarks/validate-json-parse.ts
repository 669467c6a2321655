import type { Profile } from '@whapi-webhooks/contract';
import { compareTimes } from '../compare-batches.ts';
import { isolateBatch } from '../processes/isolate-batch.ts';
import type { Load } from '../webhook-texts.ts';
import type { Benchmark } from './benchmark.ts';

const AIMS = { tolerant: 0.06, strict: 0.15 };
const LOADS: Record<Load, { suffix: string; what: string }> = {
  chat: { suffix: '', what: 'a chats.patch with a whole last_message' },
  text: { suffix: '-text', what: 'a text' },
  image: { suffix: '-image', what: 'an image' },
  batch: { suffix: '-batch', what: '100 messages' },
};

/** Validating a parsed webhook, over parsing its text. */
export const validateJsonParse: Benchmark[] = (Object.keys(LOADS) as Load[]).flatMap((load) =>
  (['tolerant', 'strict'] as const).map((profile) => validateOverParse(profile, load)),
);

function validateOverParse(profile: Exclude<Profile, undefined>, load: Load): Benchmark {
  const { suffix, what } = LOADS[load];
  return {
    id: `validate-${profile}${suffix}/json-parse`,
    what: `validating ${what} in the ${profile} profile, over parsing its text`,
    unit: 'ns',
    aim: { atMost: AIMS[profile] },
    measure: () => compareTimes(isolateBatch('validation', profile, load), isolateBatch('jsonParse', load)),
  };
}

import { compareTimes } from '../compare-batches.ts';
import { isolateBatch } from '../processes/isolate-batch.ts';
import type { Benchmark } from './benchmark.ts';

/** The time of one mute in a large channel, over a small one. */
export const state: Benchmark = {
  id: 'state/100k-chats',
  what: 'muting a chat, with its webhook, in a channel of 100,000 chats, over one of 10',
  unit: 'ns',
  aim: { atMost: 1.2 },
  measure: () => compareTimes(isolateBatch('mutes', 100_000), isolateBatch('mutes', 10)),
};

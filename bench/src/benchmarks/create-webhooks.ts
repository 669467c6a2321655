import { createWebhooks } from '@whapi-webhooks/contract/examples';
import type { Round } from '../round.ts';
import type { Benchmark } from './benchmark.ts';

const AIM = 200_000;
const COUNT = 100_000;
const ROUNDS = 7;

/** How many webhooks a load test gets in a second, on one core. */
export const createManyWebhooks: Benchmark = {
  id: 'create/webhooks-per-second',
  what: 'webhooks of all examples of messages.post that createWebhooks makes in a second, over 200,000',
  unit: 'ops/s',
  aim: { atLeast: 1 },
  async measure() {
    const rounds: Round[] = [];
    // The first one warms up.
    for (let round = 0; round <= ROUNDS; round++) {
      const start = performance.now();
      let count = 0;
      for (const { messages } of createWebhooks({ event: 'messages.post', count: COUNT })) count += messages.length;
      if (count < COUNT) throw new Error(`Of ${COUNT} webhooks, only ${count} have a message`);
      const seconds = (performance.now() - start) / 1_000;
      if (round > 0) rounds.push({ ours: COUNT / seconds, theirs: AIM });
    }
    return rounds;
  },
};

import { defineConfig, mergeConfig } from 'vitest/config';
import doctor from './vitest.config.ts';

/** Runs the tests that the findings in all planted bots are exported as; `npm test` does so for one bot of each rule. */
export default mergeConfig(
  doctor,
  defineConfig({
    test: {
      include: ['test/rules/{http,replies,loss,robustness}.test.ts'],
      provide: { fullSize: true },
      outputFile: { json: 'test-results/vitest-exports.json' },
    },
  }),
);

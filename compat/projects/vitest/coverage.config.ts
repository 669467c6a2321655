import { CoverageReporter } from '@whapi-webhooks/doctor/coverage';
import { defineConfig } from 'vitest/config';

const events = process.env.HANDLES_ALL ? 100 : (['messages.post'] as const);
const reporter = new CoverageReporter({ file: 'coverage.json', thresholds: { events, modes: ['body'] } });
// @ts-expect-error: there is no such mode
export const wrong = () => new CoverageReporter({ thresholds: { modes: ['header'] } });

export default defineConfig({ test: { reporters: ['default', reporter] } });

import { mergeConfig } from 'vitest/config';
import { withoutIsolation } from '../vitest.shared.ts';

/** Thousands of documents in one test take seconds, and more on a busy machine. */
const TIMEOUT_MS = 120_000;

export default mergeConfig(withoutIsolation, { test: { testTimeout: TIMEOUT_MS, hookTimeout: TIMEOUT_MS } });

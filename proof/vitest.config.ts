import { mergeConfig } from 'vitest/config';
import shared from '../vitest.shared.ts';

/** Thousands of documents in one test take seconds, and more on a busy machine. */
const TIMEOUT_MS = 120_000;

export default mergeConfig(shared, { test: { testTimeout: TIMEOUT_MS, hookTimeout: TIMEOUT_MS } });

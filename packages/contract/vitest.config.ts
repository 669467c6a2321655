import { defineConfig, mergeConfig } from 'vitest/config';
import { withoutIsolation } from '../../vitest.shared.ts';

/** Ajv is CommonJS: its modules are read as Node reads them, so that what is tested is what the build runs. */
export default mergeConfig(withoutIsolation, defineConfig({ test: { deps: { interopDefault: false } } }));

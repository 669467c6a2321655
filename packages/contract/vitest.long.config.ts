import { defineConfig, mergeConfig } from 'vitest/config';
import { fullSize } from '../../vitest.shared.ts';

const long = fullSize(
  'src/anonymise/create-anonymiser.hostile.test.ts',
  'src/receivers/describe-contract.test.ts',
  'src/receivers/describe-receiver.test.ts',
  'src/webhooks/json-schema.test.ts',
  'src/webhooks/validate-webhook.hostile.test.ts',
);
export default mergeConfig(long, defineConfig({ test: { deps: { interopDefault: false } } }));

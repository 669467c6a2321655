import { mergeConfig } from 'vitest/config';
import { fullSize } from '../../vitest.shared.ts';
import config from './vitest.config.ts';

export default mergeConfig(
  config,
  fullSize(
    'src/receivers/describe-contract.test.ts',
    'src/receivers/describe-receiver.test.ts',
    'src/webhooks/json-schema.test.ts',
    'src/webhooks/validate-webhook.hostile.test.ts',
  ),
);

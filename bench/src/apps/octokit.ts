import type { webhooks } from '@octokit/openapi-webhooks-types';

export type Received = webhooks[keyof webhooks]['post']['requestBody'];

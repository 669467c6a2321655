import type { WebhookEvent } from '@octokit/webhooks-types';

export type Received = WebhookEvent;

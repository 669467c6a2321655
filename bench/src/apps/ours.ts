import type { WhapiWebhook } from '@whapi-webhooks/types';

export type Received = WhapiWebhook;

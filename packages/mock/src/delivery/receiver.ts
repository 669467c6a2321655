export type { Receiver, ReceiverHandler } from '@whapi-webhooks/contract/receiver';

/** `fetch`, as far as deliveries use it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

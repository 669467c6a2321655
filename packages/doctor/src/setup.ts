import type { Receiver } from '@whapi-webhooks/mock';
import type { NodeApp } from '@whapi-webhooks/mock/node';

/** Where an app in this process is connected, unless another URL is passed. */
export const RECEIVER_URL = 'https://bot.test/hook';

/**
 * Creates the app that is examined, anew and without state for each run: what a URL is connected to.
 * @example
 * const setup: Setup = () => createBot({ database: new Map() }).fetch;
 */
export type Setup = () => Receiver | NodeApp | Promise<Receiver | NodeApp>;

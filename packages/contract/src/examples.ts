export { type CreateWebhooksOptions, createWebhooks } from './examples/create-webhooks.ts';
export { itemKeys, movedTime, planKeys, timeKeys, timeOf } from './examples/renewal.ts';
export { examples } from './generated/examples.ts';

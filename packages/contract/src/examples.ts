export { type CreateWebhooksOptions, createWebhooks } from './examples/create-webhooks.ts';
export { ageOf, isItemId, movedTime, planKeys, timeKeys, visitValues } from './examples/renewal.ts';
export { examples } from './generated/examples.ts';

import { validateWebhook } from '@whapi-webhooks/contract';

const { valid } = validateWebhook(JSON.parse(process.argv[2]));
process.exitCode = valid ? 0 : 1;

export { createAnonymiser } from '@whapi-webhooks/contract/anonymise';

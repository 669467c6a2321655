export { type AddressedWebhook, addressWebhook, type Mode, modes } from './address-webhook.ts';
export { assertWebhook, type CheckedPayload } from './assert-webhook.ts';
export { ContractError } from './contract-error.ts';
export { eventNames, isEventName, payloadKeys } from './event-names.ts';
export { eventOfRequest } from './event-of-request.ts';
export { formatIssues } from './format-issues.ts';
export { examples } from './generated/examples.ts';
export type { Issue, IssueCode } from './issue.ts';
export type { Profile } from './profile.ts';
export type { StandardResult, StandardSchemaV1 } from './standard-schema.ts';
export {
  type InvalidWebhook,
  type ValidateOptions,
  type ValidationResult,
  type ValidWebhook,
  validateWebhook,
} from './validate-webhook.ts';
export { type Validator, validators } from './validators.ts';

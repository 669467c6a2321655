export { type ContractMatchers, contractMatchers } from './contract-matchers.ts';
export { type AddressedWebhook, addressWebhook, type Mode, modes } from './events/address-webhook.ts';
export { eventNames, isEventName, payloadKeys } from './events/event-names.ts';
export { eventOfRequest } from './events/event-of-request.ts';
export { actionTypes, chatProperties, messageTypes } from './generated/vocabularies.ts';
export { ContractError } from './issues/contract-error.ts';
export { formatIssues } from './issues/format-issues.ts';
export type { Issue, IssueCode } from './issues/issue.ts';
export { closest, suggest } from './values/closest.ts';
export { joinPointer, splitPointer, valueAt } from './values/pointer.ts';
export { printable } from './values/printable.ts';
export { type AssertOptions, assertWebhook, type CheckedPayload, parseWebhook } from './webhooks/assert-webhook.ts';
export type { CheckOptions } from './webhooks/check-options.ts';
export type { Validator } from './webhooks/create-validator.ts';
export type { Profile } from './webhooks/profile.ts';
export type {
  StandardJSONSchemaConverter,
  StandardJSONSchemaOptions,
  StandardJSONSchemaV1,
  StandardProps,
  StandardResult,
  StandardSchemaV1,
} from './webhooks/standard-schema.ts';
export { type ValidateOptions, validateWebhook } from './webhooks/validate-webhook.ts';
export type { InvalidWebhook, RejectedItem, ValidationResult, ValidWebhook } from './webhooks/validation-result.ts';
export { validators } from './webhooks/validators.ts';
export { webhookSchema } from './webhooks/webhook-schema.ts';

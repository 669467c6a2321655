import type { WhapiEventName } from '@whapi-webhooks/types';
import type { SchemaValidator } from '../compiled/schema-validator.ts';
import { checkSchema } from '../issues/check-schema.ts';
import type { Issue } from '../issues/issue.ts';
import { unreadable } from '../issues/unreadable.ts';
import type { Checks } from './check-options.ts';
import type { ValidWebhook } from './validation-result.ts';

type ValidResultClass = new (
  event: WhapiEventName,
  webhook: object,
  validate: SchemaValidator,
  checks: Checks,
) => ValidWebhook;

/**
 * The result for a valid payload. All results share the getter `warnings`: to define it on each of them would take
 * longer than to validate most payloads.
 */
export const ValidResult: ValidResultClass = /* @__PURE__ */ createClass();

/** In a function, so that bundlers can leave out the class if nothing uses it. */
function createClass() {
  class ValidResult {
    readonly valid = true;
    event: WhapiEventName;
    webhook: object;
    readonly #validate: SchemaValidator;
    readonly #checks: Checks;
    #warnings: readonly Issue[] | undefined;

    constructor(event: WhapiEventName, webhook: object, validate: SchemaValidator, checks: Checks) {
      this.event = event;
      this.webhook = webhook;
      this.#validate = validate;
      this.#checks = checks;
    }

    get warnings(): readonly Issue[] {
      // Tools that print objects read it from the prototype, and proxies pass themselves as `this`.
      if (!(#checks in this)) return [];
      this.#warnings ??= strictIssues(this.webhook, this.#validate, this.#checks);
      return this.#warnings;
    }
  }
  // Without it, results print and compare like plain objects.
  Reflect.deleteProperty(ValidResult.prototype, 'constructor');
  return ValidResult as unknown as ValidResultClass;
}

function strictIssues(webhook: object, validate: SchemaValidator, { strict, maxIssues }: Checks): readonly Issue[] {
  if (strict) return [];
  try {
    return checkSchema(webhook, validate, { strict: true, maxIssues })?.issues ?? [];
  } catch (error) {
    return [unreadable(error)];
  }
}

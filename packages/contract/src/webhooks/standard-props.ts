import { splitPointer } from '../values/pointer.ts';
import type { StandardProps } from './standard-schema.ts';
import type { ValidationResult } from './validation-result.ts';

/** The properties of a Standard Schema that validates by a check of ours. */
export function standardProps<Input, Output>(
  check: (payload: unknown) => ValidationResult,
): StandardProps<Input, Output> {
  return {
    version: 1,
    vendor: 'whapi-webhooks',
    validate(payload) {
      const result = check(payload);
      if (result.valid) return { value: result.webhook as Output };
      return { issues: result.issues.map(({ message, pointer }) => ({ message, path: splitPointer(pointer) })) };
    },
  };
}

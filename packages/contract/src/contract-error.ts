import type { WhapiEventName } from '@whapi-webhooks/types';
import { formatIssues } from './format-issues.ts';
import type { Issue } from './issue.ts';

/** A payload broke the contract; `issues` says why. */
export class ContractError extends Error {
  override readonly name = 'ContractError';
  readonly event: WhapiEventName | undefined;
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[], event?: WhapiEventName) {
    super(`The ${event ?? 'payload'} ${event ? 'webhook breaks' : 'breaks'} the contract:\n${formatIssues(issues)}`);
    this.event = event;
    this.issues = issues;
  }
}

import type { WhapiEventName } from '@whapi-webhooks/types';
import { formatIssues } from './format-issues.ts';
import type { Issue } from './issue.ts';

/** A payload breaks the contract. `issues` says why; `message` lists the first 20 of them. */
export class ContractError extends Error {
  override readonly name = 'ContractError';
  readonly event: WhapiEventName | undefined;
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[], event?: WhapiEventName, truncated = false) {
    const subject = event ? `${event} webhook` : 'payload';
    super(`The ${subject} breaks the contract:\n${formatIssues(issues, truncated)}`);
    this.event = event;
    this.issues = issues;
  }
}

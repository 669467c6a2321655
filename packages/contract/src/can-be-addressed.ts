import type { Mode } from './address-webhook.ts';
import type { ContractCase } from './contract-cases.ts';

/** Whether a case says something in a mode: only `body` mode sends `event`, so only there it can be wrong. */
export function canBeAddressed({ counterexample }: ContractCase, mode: Mode): boolean {
  return mode === 'body' || !/^\/event(?:\/|$)/.test(counterexample?.issue.pointer ?? '');
}

import type { Mode } from '../events/address-webhook.ts';
import type { ContractCase } from './contract-cases.ts';

/**
 * Whether a case applies to a mode: only `body` mode sends `event`, so only there can `event` be wrong.
 * @example contractCases().filter((contractCase) => canBeAddressed(contractCase, 'path'));
 */
export function canBeAddressed({ counterexample }: ContractCase, mode: Mode): boolean {
  return mode === 'body' || !/^\/event(?:\/|$)/.test(counterexample?.issue.pointer ?? '');
}

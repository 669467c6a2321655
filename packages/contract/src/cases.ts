export { canBeAddressed } from './cases/can-be-addressed.ts';
export { type ContractCase, contractCases } from './cases/contract-cases.ts';
export type { Counterexample } from './cases/counterexample.ts';

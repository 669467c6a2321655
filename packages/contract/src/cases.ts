export { type ContractCase, contractCases } from './contract-cases.ts';
export type { Counterexample } from './counterexample.ts';

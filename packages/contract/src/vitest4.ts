import { expect } from 'vitest';
import { type ContractMatchers, contractMatchers } from './index.ts';

export type { Mode } from './address-webhook.ts';
export { type ContractSubject, describeContract } from './describe-contract.ts';
export { type DescribeReceiverOptions, describeReceiver, type Receiver } from './describe-receiver.ts';

// Without type parameters, these fit every version. `any` is what the asymmetric matchers of Vitest return as well.
declare module 'vitest' {
  // biome-ignore lint/suspicious/noExplicitAny: as above
  interface Matchers extends ContractMatchers<any> {}
  // biome-ignore lint/suspicious/noExplicitAny: as above
  interface AsymmetricMatchersContaining extends ContractMatchers<any> {}
}

expect.extend(contractMatchers);

import { expect } from 'vitest';
import { type ContractMatchers, contractMatchers } from './index.ts';

export type { Mode } from './events/address-webhook.ts';
export { type ContractSubject, describeContract } from './receivers/describe-contract.ts';
export { type DescribeReceiverOptions, describeReceiver } from './receivers/describe-receiver.ts';
export type { Receiver, ReceiverHandler } from './receivers/receiver.ts';

// Without type parameters, these fit every version. `any` is what the asymmetric matchers of Vitest return as well.
declare module 'vitest' {
  // biome-ignore lint/suspicious/noExplicitAny: as above
  interface Matchers extends ContractMatchers<any> {}
  // biome-ignore lint/suspicious/noExplicitAny: as above
  interface AsymmetricMatchersContaining extends ContractMatchers<any> {}
}

expect.extend(contractMatchers);

import { expect } from 'vitest';
import { type ContractMatchers, contractMatchers } from './index.ts';

export type { Mode } from './events/address-webhook.ts';
export { type ContractSubject, describeContract } from './receivers/describe-contract.ts';
export { type DescribeReceiverOptions, describeReceiver } from './receivers/describe-receiver.ts';
export type { Receiver, ReceiverHandler } from './receivers/receiver.ts';

declare module 'vitest' {
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> extends ContractMatchers<R> {}
}

expect.extend(contractMatchers);

import type {} from 'expect';
import { type DeliveryMatchers, deliveryMatchers } from './assertions/delivery-matchers.ts';

declare module 'expect' {
  interface Matchers<R> extends DeliveryMatchers<R> {}
}

declare global {
  // The types that `@types/jest` gives to the global `expect`.
  namespace jest {
    interface Matchers<R> extends DeliveryMatchers<R> {}
  }
}

const { expect } = globalThis as { expect?: { extend(matchers: object): void } };
if (!expect) {
  throw new Error(
    'Failed to add toHaveDelivered and toHaveReceivedRequest: there is no global `expect`. Set `injectGlobals` to true, or call `expect.extend(deliveryMatchers)` with `deliveryMatchers` from @whapi-webhooks/mock',
  );
}
expect.extend(deliveryMatchers);

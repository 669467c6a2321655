import { expect } from 'vitest';
import { type DeliveryMatchers, deliveryMatchers } from './assertions/delivery-matchers.ts';

// Without type parameters, these fit every version. `any` is what the asymmetric matchers of Vitest return as well.
declare module 'vitest' {
  // biome-ignore lint/suspicious/noExplicitAny: as above
  interface Matchers extends DeliveryMatchers<any> {}
  // biome-ignore lint/suspicious/noExplicitAny: as above
  interface AsymmetricMatchersContaining extends DeliveryMatchers<any> {}
}

expect.extend(deliveryMatchers);

import { expect } from 'vitest';
import { type DeliveryMatchers, deliveryMatchers } from './assertions/delivery-matchers.ts';

declare module 'vitest' {
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> extends DeliveryMatchers<R> {}
}

expect.extend(deliveryMatchers);

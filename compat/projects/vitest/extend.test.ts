import { contractMatchers } from '@whapi-webhooks/contract';
import { examples } from '@whapi-webhooks/contract/examples';
import { deliveryMatchers, setupWhapi } from '@whapi-webhooks/mock/node';
import { expect, it } from 'vitest';

expect.extend({ ...contractMatchers, ...deliveryMatchers });

it('has the matchers without an entry of its own', () => {
  expect(examples['chats.patch'].minimal).toMatchWebhook('chats.patch');
  expect(setupWhapi()).not.toHaveDelivered('chats.patch');
});

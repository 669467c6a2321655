// The types of the matchers, with the global `expect` of @types/jest and with the one of @jest/globals.
import { expect as imported } from '@jest/globals';
import { type ContractMatchers, contractMatchers } from '@whapi-webhooks/contract';
import '@whapi-webhooks/mock/jest';
import { setupWhapi } from '@whapi-webhooks/mock/node';

declare module 'expect' {
  interface Matchers<R> extends ContractMatchers<R> {}
}

const whapi = setupWhapi();
imported.extend(contractMatchers);
imported({}).not.toMatchWebhook('chats.patch');
imported(whapi).toHaveDelivered('messages.post', { messages: [{ id: 'a' }] });
expect(whapi).not.toHaveDelivered('messages.post');
// @ts-expect-error: there is no such event
imported(whapi).toHaveDelivered('messages.past');
// @ts-expect-error: there is no such event
expect(whapi).toHaveDelivered('messages.past');

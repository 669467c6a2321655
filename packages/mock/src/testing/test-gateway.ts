import type { WhapiEventName } from '@whapi-webhooks/types';
import { GATEWAY_URL } from '../gateway/create-gateway.ts';
import type { WhapiOptions } from '../options/whapi-options.ts';
import { setupWhapi } from '../setup-whapi.ts';
import type { Whapi } from '../whapi.ts';

interface TestAnswer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: what a test expects of it, it says itself
  json: any;
}

/** For tests: a mock in virtual time, and an app that is subscribed to everything. */
export interface TestGateway {
  whapi: Whapi;
  call(
    operation: `${'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}`,
    body?: object,
  ): Promise<TestAnswer>;
  /** The events delivered since the last call, once the mock has settled. */
  told(): Promise<WhapiEventName[]>;
}

export function testGateway(options: WhapiOptions = {}): TestGateway {
  const whapi = setupWhapi({ clock: 'virtual', ...options });
  whapi.connect('https://bot.test/hook', () => new Response());
  let seen = 0;
  return {
    whapi,
    async call(operation, body) {
      const [method = '', path] = operation.split(' ');
      const headers = { authorization: 'Bearer test-token' };
      const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
      const response = await whapi.gateway.handle(new Request(GATEWAY_URL + path, init));
      const text = await response.text();
      return { status: response.status, json: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text };
    },
    async told() {
      await whapi.settled();
      const events = whapi.deliveries.slice(seen).map(({ event }) => event);
      seen = whapi.deliveries.length;
      return events;
    },
  };
}

import { GATEWAY_URL } from '../gateway/create-gateway.ts';
import type { Whapi } from '../setup-whapi.ts';
import type { ScenarioContext } from './scenario.ts';

/**
 * A context whose calls go through `fetch`: to a served mock, or to the gateway's own URL while the mock listens.
 * @example await incomingChat.play(createScenarioContext(whapi, { token: 'test-token' }));
 */
export function createScenarioContext(
  whapi: Whapi,
  { token = 'test-token', url = GATEWAY_URL }: { token?: string; url?: string } = {},
): ScenarioContext {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return {
    whapi,
    async call(method, path, body) {
      const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
      const response = await fetch(url + path, init);
      const text = await response.text();
      if (!response.ok) throw new Error(`Failed to ${method} ${path}: answered with ${response.status} ${text}`);
      return JSON.parse(text);
    },
  };
}

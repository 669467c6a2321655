import { type Fields, optional, text as textField } from '../fields/field.ts';
import { readFields } from '../fields/read-fields.ts';
import { GATEWAY_URL } from '../gateway/create-gateway.ts';
import { SCENARIO_HEADER } from '../gateway/request-recorder.ts';
import type { Whapi } from '../whapi.ts';
import type { ScenarioContext } from './scenario.ts';

const FIELDS: Fields<{ token?: string; url?: string }> = { token: optional(textField), url: optional(textField) };

/**
 * Creates a context whose REST calls stay in process, or, with a `url`, go to a served mock by `fetch`.
 * @throws {TypeError} when an option is unknown or wrong
 * @example await incomingChat.play(createScenarioContext(whapi, { token: 'test-token' }));
 */
export function createScenarioContext(whapi: Whapi, options: { token?: string; url?: string } = {}): ScenarioContext {
  const { token = 'test-token', url } = readFields('create a scenario context', FIELDS, options);
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', [SCENARIO_HEADER]: '1' };
  return {
    whapi,
    async call(method, path, body) {
      const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
      const response = url
        ? await fetch(url + path, init)
        : await whapi.gateway.handle(new Request(GATEWAY_URL + path, init));
      const text = await response.text();
      if (!response.ok)
        throw new Error(`Failed to ${method} ${path}: the gateway responded ${response.status} ${text}`);
      if (text === '') return undefined;
      return response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text;
    },
  };
}

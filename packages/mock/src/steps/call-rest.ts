import { suggest } from '@whapi-webhooks/contract';
import type { CallResult, CallStep } from '@whapi-webhooks/types/steps';
import { GATEWAY_URL, type WhapiGateway } from '../gateway/create-gateway.ts';

/**
 * Calls the REST API as another device of the account, in process.
 * @throws {Error} that names the call, when the status is neither 2xx nor accepted
 */
export async function callRest(gateway: WhapiGateway, call: CallStep): Promise<CallResult> {
  const [method = '', path = ''] = splitOnce(call.operation);
  const url = new URL(GATEWAY_URL + filled(path, call.params ?? {}));
  for (const [name, value] of Object.entries(call.query ?? {})) {
    for (const each of [value].flat()) url.searchParams.append(name, String(each));
  }
  const headers = { 'content-type': 'application/json' };
  const init = call.body === undefined ? { method } : { method, headers, body: JSON.stringify(call.body) };
  const response = await gateway.handleOwn(new Request(url, init));
  const text = await response.text();
  if (!response.ok && !call.accept?.includes(response.status)) {
    throw new Error(
      `Failed to call ${method} ${url.pathname}: the gateway responded ${response.status} ${text}. Correct the call, or add the status to "accept"`,
    );
  }
  return { status: response.status, ...(text !== '' && { body: bodyOf(response, text) }) };
}

function bodyOf(response: Response, text: string): unknown {
  return response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text;
}

function splitOnce(operation: string): [string, string] {
  const space = operation.indexOf(' ');
  return [operation.slice(0, space), operation.slice(space + 1)];
}

/** The path with the values of its parameters. */
function filled(path: string, params: Readonly<Record<string, unknown>>): string {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const stranger = Object.keys(params).find((name) => !names.includes(name));
  if (stranger !== undefined) {
    const cure = suggest(stranger, names, `Write {${stranger}} into the path, or remove it`);
    throw new TypeError(`Failed to call ${path}: the path has no parameter "${stranger}". ${cure}`);
  }
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    // As most clients write them: `@` and its like need no escape in a path.
    if (typeof value === 'string' || typeof value === 'number') {
      return encodeURIComponent(value).replaceAll(/%(?:40|3A|24|26|2B|2C|3B|3D)/g, decodeURIComponent);
    }
    throw new TypeError(`Failed to call ${path}: "params" has no text or number "${name}". Add it`);
  });
}

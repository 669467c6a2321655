import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, onTestFinished } from 'vitest';
import { type NodeWhapi, type ServedWhapi, serveWhapi, setupWhapi } from '../node.ts';
import type { WhapiOptions } from '../options/whapi-options.ts';

interface Operation {
  responses: Record<string, unknown>;
}

/** A response of the control plane, as `fetch` users read it. */
export interface ControlAnswer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: JSON of any shape, which tests read as a client in another language does
  body: any;
}

/** Routes that were answered with 200, such as `GET /status`. */
export const answered = new Set<string>();

/**
 * A served mock, or several, and a client of the control plane that compares each response with the OpenAPI document.
 */
export async function testControl(
  options: WhapiOptions | readonly WhapiOptions[] = {},
  serveOptions: Parameters<typeof serveWhapi>[1] = {},
): Promise<{
  /** The first mock. */
  whapi: NodeWhapi;
  mocks: readonly NodeWhapi[];
  served: ServedWhapi;
  call(method: string, path: string, body?: unknown, init?: RequestInit): Promise<ControlAnswer>;
}> {
  const mocks = [options].flat().map((each) => setupWhapi(each));
  const served = await serveWhapi(mocks, serveOptions);
  onTestFinished(async () => {
    await served.close();
    for (const whapi of mocks) await whapi.close({ breakOff: true });
  });
  const control = served.controlUrl ?? '';
  const { controlToken } = serveOptions;
  const authorization = controlToken && { authorization: `Bearer ${controlToken}` };
  const document = await (await fetch(`${control}/openapi.json`, { headers: { ...authorization } })).json();
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  ajv.addSchema(document, 'openapi');
  const paths = document.paths as Record<string, Record<string, Operation>>;

  return {
    whapi: mocks[0] as NodeWhapi,
    mocks,
    served,
    async call(method, path, body, init = {}) {
      const response = await fetch(control + path, {
        method,
        ...(body !== undefined && { body: JSON.stringify(body) }),
        ...init,
        headers: {
          ...authorization,
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...init.headers,
        },
      });
      const answer = await response.json();
      const { status } = response;
      const route = Object.keys(paths).find((each) => matches(each, path.split('?')[0] ?? ''));
      const operation = route === undefined ? undefined : paths[route]?.[method.toLowerCase()];
      const key = status in (operation?.responses ?? {}) ? status : 'default';
      const schema = operation
        ? `openapi#/paths/${escaped(route ?? '')}/${method.toLowerCase()}/responses/${key}/content/application~1json/schema`
        : 'openapi#/components/schemas/Error';
      if (!ajv.validate({ $ref: schema }, answer)) {
        expect.fail(`${method} ${path} ${status}: ${ajv.errorsText()}\n${JSON.stringify(answer, null, 2)}`);
      }
      if (status === 200) answered.add(`${method} ${route}`);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      return { status, headers: response.headers, body: answer };
    },
  };
}

function matches(route: string, path: string): boolean {
  const [expected, given] = [route.split('/'), path.split('/')];
  return expected.length === given.length && expected.every((part, i) => part.startsWith('{') || part === given[i]);
}

function escaped(path: string): string {
  return encodeURI(path.replaceAll('~', '~0').replaceAll('/', '~1'));
}

/** A receiver on a port of its own; it answers by what `handle` does, or with the status that it returns. */
export async function testReceiver(
  // biome-ignore lint/suspicious/noExplicitAny: a webhook as a bot reads it
  handle: (webhook: any) => unknown = () => 200,
): Promise<string> {
  const server = createServer(async (request: IncomingMessage, response) => {
    const result = await handle(await json(request));
    response.writeHead(typeof result === 'number' ? result : 200).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
}

import type { AxiosInstance, AxiosResponse } from 'axios';
import { type Document, OpenAPIClientAxios, type ParamsArray } from 'openapi-client-axios';

/** A client that is made from the vendor's OpenAPI alone. */
export interface VendorClient {
  /** The operations that it has, such as `GET /chats/{ChatID}`. */
  operations: string[];
  /** Calls an operation by its `operationId`, with the parameters that a path and its query contain. */
  call(operation: string, path: string, body: object | undefined): Promise<AxiosResponse>;
}

type Method = (parameters: ParamsArray, body: object | undefined) => Promise<AxiosResponse>;

/** Makes a client that calls the server at `baseURL`. It throws at no status. */
export async function vendorClient(definition: Document, baseURL: string, token: string): Promise<VendorClient> {
  const api = new OpenAPIClientAxios({
    definition: { ...definition, servers: [{ url: baseURL }] },
    // Without it the document is copied once for each reference to a schema.
    quick: true,
    axiosConfigDefaults: {
      headers: { authorization: `Bearer ${token}` },
      validateStatus: () => true,
      // Otherwise it leaves commas and colons as they are.
      paramsSerializer: { encode: encodeURIComponent },
    },
  });
  const client = (await api.init()) as AxiosInstance & Record<string, Method>;
  const ids = new Map(
    api.getOperations().map(({ method, path, operationId = '' }) => [`${method.toUpperCase()} ${path}`, operationId]),
  );
  return {
    operations: [...ids.keys()],
    async call(operation, path, body) {
      const send = client[ids.get(operation) ?? ''];
      if (!send) throw new Error(`Failed to call ${operation}: the client has no method for it. Check its operationId`);
      return send(parametersIn(operation, new URL(path, baseURL)), body);
    },
  };
}

function parametersIn(operation: string, { pathname, searchParams }: URL): ParamsArray {
  const template = operation.slice(operation.indexOf(' ') + 1);
  const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const values = new RegExp(`^${template.replaceAll(/\{\w+\}/g, '([^/]+)')}$`).exec(pathname)?.slice(1) ?? [];
  return [
    ...names.map((name, i) => ({ name, value: decodeURIComponent(values[i] ?? ''), in: 'path' as const })),
    ...[...searchParams].map(([name, value]) => ({ name, value, in: 'query' as const })),
  ];
}

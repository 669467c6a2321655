import createClient, { type Client, createQuerySerializer } from 'openapi-fetch';
import type { components, paths } from '../generated/control.d.ts';

/** The schemas of the control plane, such as `ControlSchemas['Row']`. */
export type ControlSchemas = components['schemas'];

/** A client of the control plane: one method for each HTTP method, typed by the path. */
export type ControlClient = Client<paths>;

export interface ControlClientOptions {
  /** The URL of the control plane, such as `http://127.0.0.1:8080/__whapi`. */
  baseUrl: string;
  /** The control token. */
  token?: string | undefined;
  /** The id of the channel to act on. Needed where several are served. */
  channel?: string | undefined;
  /** Default: the global one. */
  fetch?: ((request: Request) => Promise<Response>) | undefined;
}

/**
 * Creates a client of the control plane. Each call resolves to `{ data }` or `{ error }`, and to the `response`;
 * it rejects where there is no response.
 * @example
 * const client = createControlClient({ baseUrl: 'http://127.0.0.1:8080/__whapi' });
 * const { data, error } = await client.POST('/channel/receiveMessage', { body: { from: '919984351847', text: 'Hi' } });
 * @example
 * const { data: stream } = await client.GET('/events', { parseAs: 'stream' });
 */
export function createControlClient({ baseUrl, token, channel, fetch }: ControlClientOptions): ControlClient {
  const serialize = createQuerySerializer();
  return createClient<paths>({
    baseUrl,
    ...(fetch && { fetch }),
    ...(token !== undefined && { headers: { authorization: `Bearer ${token}` } }),
    querySerializer: (query) => serialize({ channel, ...query }),
  });
}

import createClient, { type Client } from 'openapi-fetch';
import type { paths } from '../generated/control.d.ts';

export type ControlClient = Client<paths>;

/** A typed client of the control plane. */
export function createControlClient(options: { baseUrl: string; token?: string | undefined }): ControlClient {
  const { baseUrl, token } = options;
  return createClient<paths>({
    baseUrl,
    ...(token !== undefined && { headers: { authorization: `Bearer ${token}` } }),
  });
}

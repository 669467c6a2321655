import { once } from 'node:events';
import { type Agent, request } from 'node:http';

/**
 * Posts a body with `http.request`, and reads the response.
 * @throws {Error} when the status is not 200
 */
export async function postByHttp(
  url: string,
  { agent, headers, body }: { agent: Agent; headers: Record<string, string>; body: string | Uint8Array },
): Promise<void> {
  const length = typeof body === 'string' ? Buffer.byteLength(body) : body.byteLength;
  const sent = request(url, { agent, method: 'POST', headers: { ...headers, 'content-length': length } });
  sent.end(body);
  const [response] = await once(sent, 'response');
  response.resume();
  await once(response, 'end');
  if (response.statusCode !== 200) throw new Error(`${url} responded with ${response.statusCode}`);
}

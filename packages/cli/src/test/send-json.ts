/** Calls a served mock with a JSON body. */
export function sendJson(
  url: string,
  method: 'POST' | 'PATCH',
  path: string,
  body: unknown,
  token = 'test-token',
): Promise<Response> {
  return fetch(`${url}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** Sends a text message, which causes webhooks. */
export function sendText(url: string, token?: string): Promise<Response> {
  return sendJson(url, 'POST', '/messages/text', { to: '919984351847', body: 'Hi' }, token);
}

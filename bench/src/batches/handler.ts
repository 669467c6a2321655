/** Where the handler of the app is said to be. */
export const HANDLER_URL = 'https://bot.test/hook';

/** The least that a handler of webhooks does. */
export async function handler(request: Request): Promise<Response> {
  await request.json();
  return new Response('ok');
}

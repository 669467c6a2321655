// Bundled and opened by `../browser.test.ts`.
import { setupWorker } from 'msw/browser';
import { assertDelivered, GATEWAY_URL, setupWhapi } from '../../src/index.ts';

/** Calls the gateway as an app in a browser does, and tells what came of it. */
async function play() {
  const whapi = setupWhapi({ clock: 'virtual' });
  await setupWorker(...whapi.handlers).start({ quiet: true });
  let failures = 1;
  whapi.connect('https://bot.test/hook', () => new Response(null, { status: failures-- > 0 ? 500 : 200 }));
  const call = (path: string, body: object) =>
    fetch(`${GATEWAY_URL}${path}`, {
      method: 'POST',
      headers: { authorization: 'Bearer test-token', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const sent = await call('/messages/text', { to: '919984351847', body: 'Hi' });
  const unserved = await call('/no/such/operation', {});
  await whapi.clock.advance('3s');
  const { attempts } = assertDelivered(whapi, 'messages.post', { messages: [{ text: { body: 'Hi' } }] });
  return { sent: sent.status, unserved: unserved.status, statuses: attempts.map(({ status }) => status) };
}

Object.assign(globalThis, { play });

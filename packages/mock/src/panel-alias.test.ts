import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { describe, expect, it, onTestFinished } from 'vitest';
import { PANEL_ALIAS_URL } from './gateway/create-gateway.ts';
import { type NodeWhapi, serveWhapi, setupWhapi } from './node.ts';

async function sendText(url: string): Promise<number> {
  const response = await fetch(`${url}/messages/text`, {
    method: 'POST',
    headers: { authorization: 'Bearer test-token', 'content-type': 'application/json' },
    body: JSON.stringify({ to: '919984351847', body: 'Hi' }),
  });
  return response.status;
}

/** Stands in for the vendor's server, which no test may reach. */
function setupOutside(whapi?: NodeWhapi): void {
  const outside = http.all('https://panel.whapi.cloud/*', () => new HttpResponse(null, { status: 418 }));
  const server = setupServer(...(whapi?.handlers ?? []), outside);
  server.listen();
  onTestFinished(() => server.close());
}

describe('in process', () => {
  it.each([
    [true, 200],
    [false, 418],
  ])('panelAlias: %j', async (panelAlias, expected) => {
    const whapi = setupWhapi({ panelAlias });
    setupOutside(whapi);
    expect(await sendText(PANEL_ALIAS_URL)).toBe(expected);
    expect(whapi.requests.map(({ operation, path }) => [operation, path])).toEqual(
      panelAlias ? [['POST /messages/text', '/api/messages/text']] : [],
    );
  });

  it('is left to the network beside the API', async () => {
    setupOutside(setupWhapi({ panelAlias: true }));
    expect((await fetch('https://panel.whapi.cloud/dashboard')).status).toBe(418);
  });

  it('is intercepted by listen(), for the mock with the token', async () => {
    const mocks = [setupWhapi({ token: 'other' }), setupWhapi({ panelAlias: true })];
    for (const whapi of mocks) whapi.listen();
    onTestFinished(async () => {
      for (const whapi of mocks) await whapi.close();
    });
    expect(await sendText(PANEL_ALIAS_URL)).toBe(200);
    expect(mocks.map(({ requests }) => requests.length)).toEqual([0, 1]);
  });
});

describe('served', () => {
  it.each([
    [true, [200, 200, 200]],
    [false, [200, 501, 501]],
  ])('panelAlias: %j', async (panelAlias, expected) => {
    const served = await serveWhapi(setupWhapi({ panelAlias }));
    onTestFinished(() => served.close());
    const statuses = [];
    for (const path of ['', '/api', '//api']) statuses.push(await sendText(served.url + path));
    expect(statuses).toEqual(expected);
  });
});

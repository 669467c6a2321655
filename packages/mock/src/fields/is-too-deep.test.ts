import { describe, expect, it } from 'vitest';
import { testControl } from '../testing/test-control.ts';

const nested = (levels: number) => ['{"a":'.repeat(levels), '}'.repeat(levels)].join('1');
const lists = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

describe('JSON of 100,000 levels', () => {
  it.each([
    ['POST', '/channel/receiveMessage', nested(100_000)],
    ['POST', '/faults', `{"type":"drop","event":${lists(100_000)}}`],
    ['POST', '/send', `{"webhook":${nested(100_000)},"unchecked":true}`],
    ['POST', '/wait', `{"delivered":{"event":"labels.post","matcher":${nested(100_000)}}}`],
    ['POST', '/scenarios', `{"steps":${lists(100_000)}}`],
    ['POST', '/scenarios/check', nested(100_000)],
    ['PUT', '/state', `{"format":1,"channel":${nested(100_000)}}`],
  ])('is refused by the control plane: %s %s', async (method, path, body) => {
    const { call } = await testControl();
    const type = { 'content-type': 'application/json' };
    expect(await call(method, path, undefined, { body, headers: type })).toMatchObject({
      status: 400,
      body: { error: { code: 'bad-json', message: 'The body is nested more than 200 levels deep' } },
    });
  });

  it.each([
    ['PATCH', '/settings'],
    ['POST', '/messages/text'],
  ])('is refused by the gateway, and can be read in the log: %s %s', async (method, path) => {
    const { served, call } = await testControl();
    const headers = { authorization: 'Bearer test-token', 'content-type': 'application/json' };
    const answer = await fetch(served.url + path, { method, headers, body: `{"x":${lists(100_000)}}` });
    expect(await answer.json()).toMatchObject({
      error: { code: 400, details: 'The body is nested more than 200 levels deep.' },
    });
    expect((await call('GET', '/requests')).body.requests).toMatchObject([{ status: 400 }]);
    expect((await call('GET', '/export?as=scenario&partial=true')).status).toBe(200);
  });
});

it('of 200 levels is read', async () => {
  const { call, whapi } = await testControl();
  const webhook = { labels: [], event: { type: 'labels', event: 'post' }, x: JSON.parse(nested(198)) };
  expect((await call('POST', '/send', { webhook, unchecked: true })).status).toBe(200);
  expect(whapi.timeline).toHaveLength(1);
});

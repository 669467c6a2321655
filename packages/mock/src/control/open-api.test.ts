import published from '@whapi-webhooks/mock/control.openapi.json' with { type: 'json' };
import { expect, it } from 'vitest';
import { testControl } from '../testing/test-control.ts';
import { controlRoutes } from './routes/control-routes.ts';

it('is published as it is served by default', async () => {
  const { call } = await testControl();
  expect((await call('GET', '/openapi.json')).body).toEqual(published);
});

it('differs in the prefix and the token of a server alone', async () => {
  const { call } = await testControl({}, { controlPrefix: '/test/control', controlToken: 'secret' });
  const { servers, security, ...served } = (await call('GET', '/openapi.json')).body;
  expect(served).toEqual({ ...published, servers: undefined, security: undefined });
  expect(servers).toEqual([{ url: '/test/control' }]);
  expect(security).toEqual([{ control: [] }]);
});

it('has the channel in the query of each route that acts on one', () => {
  const paths = published.paths as Record<string, Record<string, { parameters?: { name: string; in: string }[] }>>;
  const withChannel = controlRoutes.filter(({ method, path }) =>
    paths[path]?.[method.toLowerCase()]?.parameters?.some((each) => each.name === 'channel' && each.in === 'query'),
  );
  const others = controlRoutes.filter((route) => !withChannel.includes(route));
  expect(others.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET /status',
    'GET /scenarios',
    'GET /openapi.json',
  ]);
});

it('names the value of each variant of a union, not that of its schema', () => {
  const { Message, Row } = published.components.schemas;
  expect(Message.discriminator.mapping.text).toBe('#/components/schemas/TextMessage');
  expect(Object.keys(Message.discriminator.mapping)).toHaveLength(Message.oneOf.length);
  expect(Object.keys(Row.discriminator.mapping)).toEqual(['step', 'request', 'delivery', 'attempt']);
});

it('refers to nothing that it does not have', () => {
  const text = JSON.stringify(published);
  const references = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
  expect(references.length).toBeGreaterThan(100);
  const schemas: object = published.components.schemas;
  expect(references.filter((name) => !Object.hasOwn(schemas, name ?? ''))).toEqual([]);
});

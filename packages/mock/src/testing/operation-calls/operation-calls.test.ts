import { readdirSync, readFileSync } from 'node:fs';
import { type RequestName, validateRequest } from '@whapi-webhooks/contract/requests';
import bundle from '@whapi-webhooks/schemas/bundle.json' with { type: 'json' };
import operations from '@whapi-webhooks/schemas/rest/operations.json' with { type: 'json' };
import { beforeEach, describe, expect, it } from 'vitest';
import { GATEWAY_URL } from '../../gateway/create-gateway.ts';
import { operationCalls } from './operation-calls.ts';
import { bodiesOf, requestsOf } from './requests-of.ts';
import { declaredIn, keysIn, usedIn, without } from './sample-paths.ts';
import { prepareWorld } from './world.ts';

const VENDOR = new URL('../../../../../docs/vendor/', import.meta.url);
const [file = ''] = readdirSync(VENDOR);
const { document } = JSON.parse(readFileSync(new URL(file, VENDOR), 'utf8'));

const called = operations
  .map((row) => ({ ...row, name: `${row.method} ${row.path}` }))
  .filter(({ name }) => operationCalls[name])
  .map((row) => ({ ...row, sample: operationCalls[row.name] ?? { path: '' } }));

beforeEach(prepareWorld);

describe.each(called.filter(({ request }) => request))('$name', ({ request, sample }) => {
  const isValid = (body: unknown) => validateRequest(request as RequestName, body, { profile: 'strict' }).valid;

  it('has a minimal body with nothing but what is required', () => {
    const { minimal } = sample;
    expect(isValid(minimal)).toBe(true);
    expect(keysIn(minimal).filter((pointer) => isValid(without(minimal, pointer)))).toEqual([]);
  });

  it('has bodies that together have everything that the schema declares', async () => {
    const bodies = (await bodiesOf(sample)).filter((body) => body !== undefined);
    expect(bodies.filter((body) => !isValid(body))).toEqual([]);
    const used = usedIn(bodies);
    expect([...declaredIn(bundle.$defs, `${request}`)].filter((path) => !used.has(path))).toEqual([]);
  });
});

describe.each(called)('$name', ({ method, path, sample }) => {
  it('is called with all query parameters that the vendor declares', async () => {
    const { parameters = [] } = document.paths[path]?.[method.toLowerCase()] ?? {};
    const names = parameters
      .map((parameter: Parameter) => (parameter.$ref ? namedParameter(parameter.$ref) : parameter))
      .filter((parameter: Parameter) => parameter.in === 'query' && !isExploded(parameter))
      .map(({ name }: Parameter) => name);
    const { path: url = '' } = (await requestsOf(sample).at(-1)?.prepare()) ?? {};
    const used = new Set(new URL(url, GATEWAY_URL).searchParams.keys());
    expect(names.filter((name: string) => !used.has(name))).toEqual([]);
  });
});

interface Parameter {
  $ref?: string;
  in: string;
  name: string;
  explode?: boolean;
}

function namedParameter($ref: string): Parameter {
  return document.components.parameters[$ref.slice($ref.lastIndexOf('/') + 1)];
}

/** Its properties are the parameters. Which of them a file may have depends on its type. */
function isExploded({ explode = false }: Parameter): boolean {
  return explode;
}

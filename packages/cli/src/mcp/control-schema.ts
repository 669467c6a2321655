import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { JsonSchema } from './tool.ts';

interface Operation {
  summary: string;
  parameters?: { name: string; schema: JsonSchema }[];
  requestBody?: { content: { 'application/json': { schema: JsonSchema } } };
}

interface Description {
  paths: Record<string, Record<string, Operation>>;
}

/** Longer lists are in every request of an assistant, and the mock suggests the name that was meant anyway. */
const MOST_VALUES = 30;

const file = fileURLToPath(import.meta.resolve('@whapi-webhooks/mock/control.openapi.json'));
const { paths } = JSON.parse(readFileSync(file, 'utf8')) as Description;

function operationOf(route: string): Operation {
  const [method = '', path = ''] = route.split(' ');
  return paths[path]?.[method.toLowerCase()] as Operation;
}

/**
 * What a route of the control plane does, as its description says.
 * @example summaryOf('POST /reset')
 */
export function summaryOf(route: string): string {
  return operationOf(route).summary;
}

/**
 * The properties of the body of a route of the control plane, and of its query, as its description says.
 * @example propertiesOf('GET /timeline') // { after: { type: 'integer', … }, limit: … }
 */
export function propertiesOf(route: string): JsonSchema {
  const { parameters = [], requestBody } = operationOf(route);
  const query = parameters.filter(({ name }) => name !== 'channel').map(({ name, schema }) => [name, schema]);
  const body = requestBody?.content['application/json'].schema.properties as JsonSchema | undefined;
  return brief({ ...Object.fromEntries(query), ...body }) as JsonSchema;
}

function brief(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(brief);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(
    ([name, inner]) => !(name === 'enum' && Array.isArray(inner) && inner.length > MOST_VALUES),
  );
  return Object.fromEntries(entries.map(([name, inner]) => [name, brief(inner)]));
}

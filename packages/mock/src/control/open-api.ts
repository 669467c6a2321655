import { components } from './components.ts';
import type { ControlRoute, ControlServer } from './control-route.ts';
import { type JsonSchema, objectSchema } from './described.ts';
import { channelField } from './find-channel.ts';
import { ref } from './schemas.ts';

const EVERY_ERROR: Readonly<Record<number, string>> = {
  400: 'The request is wrong',
  401: 'The control token is missing or wrong',
  403: 'The request is from another host or origin',
  404: 'There is no such thing',
};

type Described = Pick<ControlServer, 'routes' | 'version' | 'prefix' | 'needsToken'>;

/** The OpenAPI 3.1 document of the control plane. */
export function openApiOf({ routes, version, prefix, needsToken }: Described): JsonSchema {
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const route of routes) {
    paths[route.path] ??= {};
    Object.assign(paths[route.path] ?? {}, { [route.method.toLowerCase()]: operationOf(route) });
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Control plane of whapi-webhooks',
      version,
      description: 'What tests in any language do to the mock, and read from it.',
    },
    // Relative to the document: a server cannot know by which name it is reached.
    servers: [{ url: prefix }],
    security: [{ control: [] }, ...(needsToken ? [] : [{}])],
    paths,
    components: {
      schemas: components(),
      securitySchemes: { control: { type: 'http', scheme: 'bearer' } },
    },
  };
}

function operationOf(route: ControlRoute): JsonSchema {
  const { method, path, summary, params, body, freeBody, answer, answerType, textAnswer, errors } = route;
  const query = { ...route.query, ...(!route.isServerWide && { channel: channelField }) };
  const parameters = [
    ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
      name,
      in: 'path',
      required: true,
      schema: params?.[name] ?? { type: 'string' },
    })),
    ...Object.entries(query).map(([name, { schema }]) => ({ name, in: 'query', schema })),
  ];
  const bodySchema = freeBody ?? (body && objectSchema(body));
  const failures = Object.entries({ ...EVERY_ERROR, ...errors });
  return {
    operationId: [method.toLowerCase(), ...path.split(/[^\w]+/).filter(Boolean)].join('_'),
    summary,
    ...(parameters.length > 0 && { parameters }),
    ...(bodySchema && {
      requestBody: {
        required: Array.isArray(bodySchema.required) && bodySchema.required.length > 0,
        content: contentOf(bodySchema),
      },
    }),
    responses: {
      200: {
        description: 'Done',
        content: {
          ...contentOf(answer, answerType),
          ...(textAnswer && { 'text/plain': { schema: { type: 'string', description: textAnswer } } }),
        },
      },
      ...Object.fromEntries(
        failures.map(([status, description]) => [status, { description, content: contentOf(ref('Error')) }]),
      ),
      default: { description: 'Another error', content: contentOf(ref('Error')) },
    },
  };
}

function contentOf(schema: JsonSchema, type = 'application/json'): JsonSchema {
  return { [type]: { schema } };
}

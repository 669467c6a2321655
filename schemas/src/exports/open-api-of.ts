import type { Bundle } from '../bundle-schemas.ts';
import type { Schema } from '../read-schemas.ts';
import type { Operation, OperationEvidence } from '../rest/grade-operations.ts';
import type { DescribedWebhook } from './webhooks-in.ts';
import { withRefsTo } from './with-refs-to.ts';

/** A row of `rest/operations.json`, as far as it is read here. */
export type RestOperation = Pick<Operation, 'operation' | 'method' | 'path' | 'does' | 'request' | 'response'> & {
  evidence: Pick<OperationEvidence, 'operation'>;
};

type Json = Record<string, unknown>;

const SCHEMAS = '#/components/schemas/';
const refTo = (title: string) => ({ $ref: `${SCHEMAS}${title}` });
const jsonOf = (content: Json) => ({ 'application/json': content });

/**
 * Describes the webhooks and the operations of the gateway as OpenAPI 3.1. Each webhook has two entries, because its body
 * and its HTTP method depend on the mode: `chats.patch` for body mode, `chats.patch (method mode)` without `event`.
 */
export function openApiOf(
  bundle: Bundle,
  webhooks: readonly DescribedWebhook[],
  operations: readonly RestOperation[],
  version: string,
): Json {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Whapi.Cloud',
      version,
      summary: 'The webhooks of Whapi.Cloud, and the operations of its gateway. Unofficial.',
      description:
        'Generated from the JSON Schemas of @whapi-webhooks/schemas, whose version this is. Schemas are those of the strict profile. The evidence of each operation is in `x-evidence`; query parameters are not described, nor are the bodies of responses that no source shows.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: 'https://gate.whapi.cloud' }],
    paths: pathsOf(operations),
    webhooks: Object.fromEntries(webhooks.flatMap(entriesOf)),
    components: {
      schemas: Object.fromEntries([
        ...Object.entries(bundle.$defs).map(([title, schema]) => [title, schemaOf(schema, bundle)]),
        ...webhooks.map(({ title, schema }) => [payloadTitle(title), schemaOf(withoutEvent(schema, title), bundle)]),
      ]),
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'The token of a channel.' } },
    },
  };
}

/** The two entries of a webhook. */
function entriesOf({ event, family, method, title, schema, example }: DescribedWebhook): [string, Json][] {
  const operationId = `${family}${method[0]?.toUpperCase()}${method.slice(1)}`;
  const { event: _, ...payload } = example ?? {};
  const entry = (suffix: string, mode: string, ref: string, value: Json) => ({
    operationId: `${operationId}${suffix}`,
    summary: `${event} in ${mode}`,
    description: schema.description,
    tags: [family],
    requestBody: {
      required: true,
      content: jsonOf({ schema: refTo(ref), ...(example && { examples: { minimal: { value } } }) }),
    },
    responses: { 200: { description: 'You received the webhook. Anything else counts as a failed delivery.' } },
  });
  return [
    [event, { post: entry('', 'body mode', title, { ...example }) }],
    [
      `${event} (method mode)`,
      {
        [method]: entry(
          'InMethodMode',
          `method mode: ${method.toUpperCase()} to your URL, followed by /${family}. In path mode, POST with the same body to your URL, followed by /${family}/${method}`,
          payloadTitle(title),
          payload,
        ),
      },
    ],
  ];
}

function payloadTitle(title: string): string {
  return title.replace(/Webhook$/, 'Payload');
}

function withoutEvent(schema: Schema, title: string): Schema {
  const { event: _, ...properties } = schema.properties ?? {};
  const required = schema.required?.filter((name) => name !== 'event');
  return { ...schema, title: payloadTitle(title), properties, ...(required && { required }) };
}

function pathsOf(operations: readonly RestOperation[]): Record<string, Json> {
  const paths: Record<string, Json> = {};
  for (const { operation, method, path, does, request, response, evidence } of operations) {
    const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    }));
    paths[path] = {
      ...paths[path],
      [method.toLowerCase()]: {
        ...(operation && { operationId: operation }),
        summary: `${does[0]?.toUpperCase()}${does.slice(1)}.`,
        tags: [path.split('/')[1]],
        security: [{ token: [] }],
        'x-evidence': evidence.operation,
        ...(parameters.length > 0 && { parameters }),
        ...(request && { requestBody: { required: true, content: jsonOf({ schema: refTo(request) }) } }),
        responses: {
          '2XX': { description: 'It succeeded.', ...(response && { content: jsonOf({ schema: refTo(response) }) }) },
          default: { description: 'It failed.', content: jsonOf({ schema: refTo('ErrorResponse') }) },
        },
      },
    };
  }
  return paths;
}

/** Without a mapping, OpenAPI takes the value of the discriminator for the name of a schema. */
function schemaOf(schema: Schema, { $defs }: Bundle): Schema {
  const { discriminator, oneOf = [] } = schema as Schema & { discriminator?: { propertyName: string } };
  if (!discriminator) return withRefsTo(SCHEMAS, schema);
  const mapping = Object.fromEntries(
    oneOf.map(({ $ref = '' }) => {
      const value = $defs[$ref.replace('#/$defs/', '')]?.properties?.[discriminator.propertyName]?.const;
      return [value, $ref.replace('#/$defs/', SCHEMAS)];
    }),
  );
  return withRefsTo(SCHEMAS, { ...schema, discriminator: { ...discriminator, mapping } });
}

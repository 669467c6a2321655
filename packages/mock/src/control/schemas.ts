import { operationNames } from '@whapi-webhooks/contract/requests';
import { stepDefinitions } from '@whapi-webhooks/contract/steps';
import { capital, type JsonSchema } from './described.ts';
import { shortProperties } from './short-row.ts';

const object = (properties: Record<string, JsonSchema>, optional: readonly string[] = []): JsonSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});
export const ref = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });
const listOf = (items: JsonSchema): JsonSchema => ({ type: 'array', items });

const time: JsonSchema = { type: 'number', description: "Milliseconds since 1970-01-01 UTC by the mock's clock." };
const text: JsonSchema = { type: 'string' };
const wholeNumber: JsonSchema = { type: 'integer', minimum: 0 };
const anything: JsonSchema = { description: 'Any JSON.' };
const id: JsonSchema = { type: 'string' };
const seq: JsonSchema = { ...wholeNumber, description: 'Its place in the timeline.' };
const nextSeq: JsonSchema = { ...wholeNumber, description: 'Pass it as `after` to get what follows.' };

/** The components that only the control plane has. */
const ownComponents: Readonly<Record<string, JsonSchema>> = {
  Fault: {
    description: 'A fault that can still act.',
    allOf: [
      {
        type: 'object',
        properties: {
          id: text,
          left: { ...wholeNumber, description: 'How many times it can still act. Absent without a `count`.' },
        },
        required: ['id'],
      },
      ref('AddFaultStep'),
    ],
    unevaluatedProperties: false,
  },
  NewFault: {
    description: 'A fault to add.',
    allOf: [
      { type: 'object', properties: { id: { ...text, minLength: 1, description: 'Default: `f1`, `f2`, …' } } },
      ref('AddFaultStep'),
    ],
    unevaluatedProperties: false,
  },
  Subscription: {
    type: 'object',
    description: 'A receiver, as in the settings of the channel.',
    properties: {
      url: text,
      mode: ref('WebhookMode'),
      events: listOf({ type: 'object', properties: { type: text, method: text }, required: ['type', 'method'] }),
    },
    required: ['url'],
    additionalProperties: true,
  },
  Clock: object({
    now: time,
    virtual: { type: 'boolean', description: 'Whether the time changes only when it is advanced.' },
    pending: { ...wholeNumber, description: 'How many timers are waiting, such as retries.' },
  }),
  Fired: object({
    clock: ref('Clock'),
    timers: { ...wholeNumber, description: 'How many timers ran.' },
    deliveries: { ...listOf(ref('DeliveryResult')), description: 'Those that are new or changed.' },
  }),
  Error: object({
    error: {
      type: 'object',
      properties: {
        code: text,
        message: text,
        hint: { type: 'string', description: 'What to do.' },
        misses: { ...listOf(ref('Miss')), description: 'The nearest three that do not match, the nearest first.' },
        matches: { ...listOf(ref('Match')), description: 'What happened although it must not.' },
        issues: { ...listOf(ref('Issue')), description: 'What is wrong with a webhook or a scenario file.' },
        status: { type: 'integer', description: 'What the gateway would respond with.' },
      },
      required: ['code', 'message'],
      additionalProperties: false,
    },
  }),
  Issue: {
    type: 'object',
    properties: {
      code: text,
      pointer: { ...text, description: 'JSON Pointer to what is wrong.' },
      message: text,
      hint: { ...text, description: 'What to do.' },
      step: { ...wholeNumber, description: 'The number of the step, from 1.' },
    },
    required: ['code', 'pointer', 'message'],
    additionalProperties: true,
  },
  Match: { anyOf: [ref('DeliveryResult'), ref('RequestResult')] },
  Miss: object({
    id,
    mismatches: listOf(object({ pointer: text, expected: anything, received: anything }, ['received'])),
  }),
};

/** The components of the OpenAPI document: those of the steps, and those that only the control plane has. */
export function components(): Readonly<Record<string, JsonSchema>> {
  const ofSteps: Record<string, JsonSchema> = JSON.parse(
    JSON.stringify(stepDefinitions()).replaceAll('"#/$defs/', '"#/components/schemas/'),
  );
  const { RequestResult: request, Call: call } = ofSteps;
  const operation = { type: 'string', enum: operationNames };
  for (const [name, schema] of Object.entries(ofSteps)) ofSteps[name] = withMapping(schema, ofSteps);
  // A fault that was added has an id beside its own properties: whoever refers to a fault says what else it may have.
  for (const name of Object.keys(ofSteps).filter((each) => each.endsWith('Fault'))) {
    const { unevaluatedProperties, ...open } = ofSteps[name] ?? {};
    ofSteps[name] = open;
  }
  return {
    ...ofSteps,
    RequestResult: withProperties(request, { operation }),
    StartedCall: withProperties(call, { callId: { ...text, description: 'Names the call for further verbs.' } }, [
      'callId',
    ]),
    ...rowComponents(ofSteps),
    ...ownComponents,
  };
}

type Schemas = Readonly<Record<string, JsonSchema>>;

function withProperties(schema: JsonSchema = {}, properties: Schemas, required: readonly string[] = []): JsonSchema {
  return {
    ...schema,
    properties: { ...(schema.properties as Schemas), ...properties },
    required: [...((schema.required as readonly string[]) ?? []), ...required],
  };
}

/** Without a mapping, OpenAPI takes the names of the schemas for the values of the discriminator. */
function withMapping(schema: JsonSchema, all: Schemas): JsonSchema {
  const { discriminator, oneOf } = schema as {
    discriminator?: { propertyName: string };
    oneOf?: readonly { $ref: string }[];
  };
  if (!discriminator || !oneOf) return schema;
  const mapping = oneOf.map(({ $ref }) => {
    const { properties = {} } = (all[$ref.split('/').at(-1) ?? ''] ?? {}) as { properties?: Schemas };
    return [properties[discriminator.propertyName]?.const, $ref];
  });
  return { ...schema, discriminator: { ...discriminator, mapping: Object.fromEntries(mapping) } };
}

/** The rows of the timeline, by their kinds: whole, and as the stream sends them. */
function rowComponents(ofSteps: Schemas): Schemas {
  const contents = { request: 'RequestResult', delivery: 'DeliveryResult', attempt: 'AttemptResult' };
  const kinds = Object.entries(contents) as [keyof typeof contents, string][];
  const rows: Record<string, JsonSchema> = {};
  for (const [kind, content] of kinds) {
    const { properties, required } = ofSteps[content] as { properties: Schemas; required: readonly string[] };
    const known = { kind: { type: 'string', const: kind }, seq, id, at: time, causedBy: ref('CausedByResult') };
    const short = Object.fromEntries(shortProperties[kind].map((name) => [name, properties[name] ?? {}]));
    const isOptional = (name: string) => name === 'causedBy' || (name in short && !required.includes(name));
    const own = { ...known, ...short };
    rows[`${capital(kind)}Row`] = object({ ...known, [kind]: ref(content) }, ['causedBy']);
    rows[`Short${capital(kind)}Row`] = object(own, Object.keys(own).filter(isOptional));
  }
  const unionOf = (prefix: string, description: string): JsonSchema => {
    const refs = kinds.map(([kind]) => [kind, `#/components/schemas/${prefix}${capital(kind)}Row`] as const);
    return {
      description,
      oneOf: refs.map(([, $ref]) => ({ $ref })),
      discriminator: { propertyName: 'kind', mapping: Object.fromEntries(refs) },
    };
  };
  return {
    ...rows,
    Row: unionOf('', 'A row of the timeline, with its content in the property that `kind` names.'),
    ShortRow: unionOf('Short', 'A row as the stream sends it: without bodies.'),
  };
}

export const deliveriesAnswer = object({ deliveries: listOf(ref('DeliveryResult')) });
export const pageAnswer = object({ deliveries: listOf(ref('DeliveryResult')), next: nextSeq });
export const requestsAnswer = object({ requests: listOf(ref('RequestResult')), next: nextSeq });
export const timelineAnswer = object({
  rows: listOf(ref('Row')),
  next: nextSeq,
  oldest: { ...wholeNumber, description: 'The number of the oldest row that is kept.' },
  dropped: { ...wholeNumber, description: 'How many rows after `after` are not kept any more.' },
  epoch: { type: 'string', description: 'Changes with each reset: the numbers start over.' },
});
export const matchAnswer = object({ match: ref('Match'), matches: listOf(ref('Match')) }, ['match']);
export const faultsAnswer = object({ faults: listOf(ref('Fault')) });
export const nothing = object({});
export const statusAnswer = object({
  version: text,
  capabilities: listOf(text),
  address: text,
  needsToken: { type: 'boolean' },
  channels: listOf(
    object({
      id: { ...text, description: 'Pass it as `channel` to other routes.' },
      subscriptions: listOf(ref('Subscription')),
      clock: ref('Clock'),
      waits: { ...wholeNumber, description: 'How many clients are waiting: `POST /wait`.' },
    }),
  ),
});
export const scenariosAnswer = object({ scenarios: listOf(object({ name: text, title: text })) });
const results = {
  type: 'object',
  description: 'What the steps returned, by their `as`.',
  additionalProperties: true,
};
export const scenarioAnswer = object({ name: text, title: text, results });
export const playedAnswer = object({ results });
export const removedAnswer = object({ removed: wholeNumber });

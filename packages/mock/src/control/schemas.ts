import { operationNames } from '@whapi-webhooks/contract/requests';
import { stepDefinitions, stepNames } from '@whapi-webhooks/contract/steps';
import type { JsonSchema } from './described.ts';

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
  Row: {
    type: 'object',
    description: 'A row of the timeline, with its content in the property that `kind` names.',
    properties: {
      kind: { type: 'string', enum: ['step', 'request', 'delivery', 'attempt'] },
      seq,
      id,
      at: time,
      causedBy: ref('CausedByResult'),
      step: ref('Step'),
      request: ref('RequestResult'),
      delivery: ref('DeliveryResult'),
      attempt: ref('AttemptResult'),
    },
    required: ['kind', 'seq', 'id', 'at'],
    additionalProperties: false,
  },
  Step: {
    type: 'object',
    description:
      'One thing that was done to the mock from outside: by TypeScript, by this control plane or by a scenario.',
    properties: {
      id: { type: 'string', description: '`s1`, `s2`, … in the order in which they began.' },
      seq,
      at: time,
      do: { type: 'string', enum: stepNames },
      with: { type: 'object', description: 'The argument as in a scenario file, with the bytes of files as base64.' },
      omitted: {
        ...listOf(object({ pointer: text, because: text })),
        description: 'What `with` lacks, since it is not JSON or too long. Absent where it is complete.',
      },
      causedBy: ref('CausedByResult'),
      result: {
        description:
          'What it returned. Deliveries and requests are named only, and of a REST call there is the `status`. Absent while it runs, if it failed, and if it returns nothing.',
      },
      error: { ...object({ name: text, message: text }), description: 'Why it failed.' },
      durationMs: { type: 'number', description: "How long it took by the mock's clock. Absent while it runs." },
    },
    required: ['id', 'seq', 'at', 'do', 'with'],
    additionalProperties: false,
  },
  Fault: {
    type: 'object',
    properties: {
      id: text,
      type: text,
      left: { ...wholeNumber, description: 'How many times it can still act. Absent without a `count`.' },
    },
    required: ['id', 'type'],
  },
  Snapshot: object(
    {
      format: { type: 'integer', description: 'Changes whenever a snapshot means something else.' },
      version: { type: 'string', description: 'The version of the package that took it.' },
      channel: { type: 'object', description: 'Chats, messages, people, groups, labels, files, settings, …' },
      faults: { type: 'object' },
      clock: { type: 'object' },
      random: { type: 'object', description: 'The state of what generates ids.' },
      lastIds: { type: 'object' },
    },
    ['version'],
  ),
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
        issues: listOf({ type: 'object' }),
        status: { type: 'integer', description: 'What the gateway would respond with.' },
      },
      required: ['code', 'message'],
      additionalProperties: false,
    },
  }),
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
  const { RequestResult: request } = ofSteps;
  const properties = { ...(request?.properties as object), operation: { type: 'string', enum: operationNames } };
  return { ...ofSteps, RequestResult: { ...request, properties }, ...ownComponents };
}

export const deliveriesAnswer = object({ deliveries: listOf(ref('DeliveryResult')) });
export const pageAnswer = object({ deliveries: listOf(ref('DeliveryResult')), next: nextSeq });
export const checkAnswer = object({ valid: { type: 'boolean' }, issues: listOf({ type: 'object' }) });
export const receivedAnswer = object({
  method: text,
  url: text,
  headers: { type: 'object', additionalProperties: text },
  body: { type: 'object', description: 'The JSON that is sent.' },
});
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
/** A call, and its id as further verbs name it. */
export const callAnswer: JsonSchema = { type: 'object', properties: { callId: text }, required: ['callId'] };
export const statusAnswer = object({
  version: text,
  capabilities: listOf(text),
  address: text,
  needsToken: { type: 'boolean' },
  channels: listOf(object({ id: text, subscriptions: listOf({ type: 'object' }) })),
  clock: ref('Clock'),
  waits: { ...wholeNumber, description: 'How many clients are waiting: `POST /wait`.' },
});
export const scenariosAnswer = object({ scenarios: listOf(object({ name: text, title: text })) });
const results = { type: 'object', description: 'What the steps returned, by their `as`.' };
export const scenarioAnswer = object({ name: text, title: text, results });
export const playedAnswer = object({ results });
export const playedStepAnswer = object(
  {
    skipped: { type: 'boolean', description: 'Whether it was left out because of its `unless`.' },
    result: { description: 'What it returned. Absent if it was skipped.' },
    results: { ...results, description: 'What the steps returned so far, by their `as`: pass it with the next step.' },
  },
  ['result'],
);
export const removedAnswer = object({ removed: wholeNumber });

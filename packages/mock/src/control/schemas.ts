import { eventNames, modes } from '@whapi-webhooks/contract';
import { operationNames } from '@whapi-webhooks/contract/requests';
import type { JsonSchema } from './described.ts';

const object = (properties: Record<string, JsonSchema>, optional: readonly string[] = []): JsonSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});
const ref = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });
const listOf = (items: JsonSchema): JsonSchema => ({ type: 'array', items });

const time: JsonSchema = { type: 'number', description: "Milliseconds since 1970-01-01 UTC by the mock's clock." };
const text: JsonSchema = { type: 'string' };
const wholeNumber: JsonSchema = { type: 'integer', minimum: 0 };
const anything: JsonSchema = { description: 'Any JSON.' };
const faultTypes: JsonSchema = { ...listOf(text), description: 'The types of the faults that acted.' };
const id: JsonSchema = { type: 'string' };
const seq: JsonSchema = { ...wholeNumber, description: 'Its place in the timeline.' };
const nextSeq: JsonSchema = { ...wholeNumber, description: 'Pass it as `after` to get what follows.' };

/** The components of the OpenAPI document. */
export const components: Readonly<Record<string, JsonSchema>> = {
  Attempt: object(
    {
      id,
      seq,
      startedAt: time,
      durationMs: { type: 'number' },
      status: { type: 'integer', description: 'Absent when there was no response.' },
      error: { type: 'string', description: 'Why there was no response.' },
      faults: faultTypes,
    },
    ['status', 'error', 'faults'],
  ),
  Delivery: object(
    {
      id,
      seq,
      event: { type: 'string', enum: eventNames },
      webhook: { type: 'object', description: 'What is sent.' },
      receiver: { type: 'string', description: 'URL of the receiver, as it is subscribed.' },
      mode: { type: 'string', enum: modes },
      request: object({ method: text, url: text }),
      emittedAt: time,
      attempts: listOf(ref('Attempt')),
      outcome: {
        type: 'string',
        enum: ['waiting', 'delivered', 'failed', 'expired', 'dropped', 'batched', 'refused'],
      },
      causedBy: ref('Cause'),
      resendOf: { ...id, description: 'The delivery that it repeats: it was sent once more by hand.' },
      faults: faultTypes,
    },
    ['causedBy', 'resendOf', 'faults'],
  ),
  Request: object(
    {
      id,
      seq,
      at: time,
      by: { type: 'string', enum: ['app', 'scenario'] },
      operation: { type: 'string', enum: operationNames },
      method: text,
      path: text,
      params: { type: 'object' },
      query: { type: 'object' },
      token: { type: 'string', enum: ['own', 'unknown', 'none'] },
      causedBy: ref('Cause'),
      webhooks: { ...listOf(id), description: 'The deliveries that it caused.' },
      bodyKind: { type: 'string', enum: ['json', 'form', 'file', 'text'] },
      bodyBytes: wholeNumber,
      body: anything,
      bodyCut: { const: true },
      status: { type: 'integer', description: 'Absent while there is no response.' },
      answer: anything,
      answerCut: { const: true },
      durationMs: { type: 'number' },
    },
    [
      ...['operation', 'causedBy', 'bodyKind', 'bodyBytes', 'body', 'bodyCut'],
      ...['status', 'answer', 'answerCut', 'durationMs'],
    ],
  ),
  Cause: object(
    {
      request: id,
      delivery: id,
      act: { type: 'string', description: 'What the test did.' },
      guess: { const: true, description: 'It is concluded from the time only.' },
    },
    ['request', 'delivery', 'act', 'guess'],
  ),
  Row: {
    type: 'object',
    description: 'A row of the timeline, with its content in the property that `kind` names.',
    properties: {
      kind: { type: 'string', enum: ['request', 'delivery', 'attempt'] },
      seq,
      id,
      at: time,
      causedBy: ref('Cause'),
      request: ref('Request'),
      delivery: ref('Delivery'),
      attempt: ref('Attempt'),
    },
    required: ['kind', 'seq', 'id', 'at'],
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
  Clock: object({
    now: time,
    virtual: { type: 'boolean', description: 'Whether the time changes only when it is advanced.' },
    pending: { ...wholeNumber, description: 'How many timers are waiting, such as retries.' },
  }),
  Fired: object({
    clock: ref('Clock'),
    timers: { ...wholeNumber, description: 'How many timers ran.' },
    deliveries: { ...listOf(ref('Delivery')), description: 'Those that are new or changed.' },
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
  Match: { anyOf: [ref('Delivery'), ref('Request')] },
  Miss: object({
    id,
    mismatches: listOf(object({ pointer: text, expected: anything, received: anything }, ['received'])),
  }),
};

export const deliveriesAnswer = object({ deliveries: listOf(ref('Delivery')) });
export const pageAnswer = object({ deliveries: listOf(ref('Delivery')), next: nextSeq });
export const requestsAnswer = object({ requests: listOf(ref('Request')), next: nextSeq });
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
export const verbAnswer: JsonSchema = { type: 'object', description: 'What the verb returns.' };
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
export const removedAnswer = object({ removed: wholeNumber });
export { ref };

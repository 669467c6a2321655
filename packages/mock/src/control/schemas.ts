import { stepNames } from '@whapi-webhooks/contract/steps';
import type { JsonSchema } from './described.ts';

export const object = (properties: Record<string, JsonSchema>, optional: readonly string[] = []): JsonSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});
export const ref = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });
const listOf = (items: JsonSchema): JsonSchema => ({ type: 'array', items });

export const time: JsonSchema = {
  type: 'number',
  description: "Milliseconds since 1970-01-01 UTC by the mock's clock.",
};
export const text: JsonSchema = { type: 'string' };
const wholeNumber: JsonSchema = { type: 'integer', minimum: 0 };
const anything: JsonSchema = { description: 'Any JSON.' };
export const id: JsonSchema = { type: 'string' };
export const seq: JsonSchema = { ...wholeNumber, description: 'Its place in the timeline.' };
const nextSeq: JsonSchema = { ...wholeNumber, description: 'Pass it as `after` to get what follows.' };

/** The components that only the control plane has. */
export const ownComponents: Readonly<Record<string, JsonSchema>> = {
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
        code: { ...text, description: 'What went wrong, as a word for programs, such as `not-found`.' },
        message: text,
        hint: { type: 'string', description: 'What to do.' },
        misses: { ...listOf(ref('Miss')), description: 'The nearest three that do not match, the nearest first.' },
        matches: { ...listOf(ref('Match')), description: 'What happened although it must not.' },
        issues: { ...listOf(ref('Issue')), description: 'What is wrong with a webhook or a scenario file.' },
        gaps: {
          ...listOf(object({ row: { ...text, description: 'Such as `s3` or `r1`.' }, message: text }, ['row'])),
          description: 'What an export lacks.',
        },
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
  dropped: { ...wholeNumber, description: 'How many rows after `after` are no longer kept.' },
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
export const playedStepAnswer = object(
  {
    skipped: { type: 'boolean', description: 'Whether it was left out because of its `unless`.' },
    result: { description: 'What it returned. Absent if it was skipped.' },
    results: { ...results, description: 'What the steps returned so far, by their `as`: pass it with the next step.' },
    after: {
      ...wholeNumber,
      description: 'The place in the timeline at which the scenario began: pass it with the next step.',
    },
  },
  ['result'],
);
export const removedAnswer = object({ removed: wholeNumber });

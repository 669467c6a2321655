import { createCallHandle, type IncomingCallHandle } from '../channel/verbs/incoming-call-handle.ts';
import { type Verb, verbs } from '../channel/verbs/verb-fields.ts';
import type { WhapiChannel } from '../channel/verbs/whapi-channel.ts';
import { ControlError } from './control-error.ts';
import { type ControlRoute, MAX_PAYLOAD_BYTES } from './control-route.ts';
import { type JsonSchema, text } from './described.ts';
import { verbAnswer } from './schemas.ts';

/** Steps of an incoming call, which in TypeScript are methods of what `call` returns. */
const CALL_STEPS = {
  ringCall: ['ring', 'ring because of an incoming call'],
  answerCall: ['answer', 'answer an incoming call'],
  missCall: ['miss', 'miss an incoming call'],
  cancelCall: ['cancel', 'cancel an incoming call'],
} as const satisfies Record<string, readonly [keyof IncomingCallHandle, string]>;

/** A route for each verb of the channel. */
export const channelRoutes: readonly ControlRoute[] = [
  ...Object.entries(verbs as Record<string, Verb>).map(([name, verb]) => verbRoute(name as keyof WhapiChannel, verb)),
  ...Object.entries(CALL_STEPS).map(
    ([name, [step, action]]): ControlRoute => ({
      method: 'POST',
      path: `/channel/${name}`,
      summary: summaryOf(action),
      body: { callId: text },
      answer: verbAnswer,
      handle: ({ body }, { inside }) => createCallHandle(inside.runAs(name), { id: body.callId as string })[step](),
    }),
  ),
];

function verbRoute(name: keyof WhapiChannel, verb: Verb): ControlRoute {
  return {
    method: 'POST',
    path: `/channel/${name}`,
    summary: summaryOf(verb.action),
    freeBody: bodySchemaOf(verb),
    maxBytes: MAX_PAYLOAD_BYTES,
    answer: verbAnswer,
    errors: { 409: 'It is impossible in the present state of the channel' },
    async handle({ body }, { whapi }) {
      const act = whapi.channel[name] as (argument?: object) => Promise<object | undefined>;
      const isEmpty = Object.keys(body).length === 0;
      if (!verb.fields && !isEmpty) {
        throw new ControlError(400, 'wrong-argument', `Failed to ${verb.action}: it takes no properties`, {
          hint: 'Send no body, or {}.',
        });
      }
      const result = await act(verb.optional && isEmpty ? undefined : body);
      return isCallHandle(result) ? { callId: result.id } : result;
    },
  };
}

/** What is called later has no form in JSON. */
function isCallHandle(result: object | undefined): result is IncomingCallHandle {
  return result !== undefined && Object.values(result).some((value) => typeof value === 'function');
}

function bodySchemaOf({ fields = {} }: Verb): JsonSchema {
  const entries = Object.entries(fields);
  const required = entries.filter(([, field]) => !field.optional).map(([name]) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([name, { expected }]) => [name, { description: expected }])),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

function summaryOf(action: string): string {
  return action.charAt(0).toUpperCase() + action.slice(1);
}

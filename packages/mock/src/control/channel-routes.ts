import { stepNames, stepSchemas } from '@whapi-webhooks/contract/steps';
import type { Call } from '@whapi-webhooks/types';
import type { StepName } from '@whapi-webhooks/types/steps';
import { type ControlRoute, MAX_PAYLOAD_BYTES } from './control-route.ts';
import { verbAnswer } from './schemas.ts';

/** Steps that have routes of their own, because they do nothing to the channel. */
const OTHER_STEPS: readonly StepName[] = [
  ...(['addFault', 'removeFaults', 'advance', 'runAll', 'settle', 'emit', 'send', 'call'] as const),
  ...(['expectDelivered', 'expectRequested'] as const),
];

/** A route for each step that acts on the channel. */
export const channelRoutes: readonly ControlRoute[] = stepNames
  .filter((name) => !OTHER_STEPS.includes(name))
  .map((name) => ({
    method: 'POST',
    path: `/channel/${verbOf(name)}`,
    summary: summaryOf(stepSchemas[name].action),
    freeBody: { type: 'object', description: `The argument of the step ${name}: see docs/steps.md.` },
    maxBytes: MAX_PAYLOAD_BYTES,
    answer: verbAnswer,
    errors: { 409: 'It is impossible in the present state of the channel' },
    async handle({ body }, { whapi }) {
      const result: unknown = await whapi.step(name as 'stop', body as Record<never, never>);
      // Further verbs name the call so.
      return name === 'receiveCall' ? { callId: (result as Call | null)?.id, ...(result as Call | null) } : result;
    },
  }));

/** The verb of `whapi.channel` that a step is. */
function verbOf(step: StepName): string {
  return step === 'receiveCall' ? 'call' : step;
}

function summaryOf(action: string): string {
  return action.charAt(0).toUpperCase() + action.slice(1);
}

import { stepSchemas } from '@whapi-webhooks/contract/steps';
import type { Call } from '@whapi-webhooks/types';
import { stepOfVerb } from '../../channel/verbs/checked-verbs.ts';
import { verbNames } from '../../channel/verbs/create-whapi-channel.ts';
import { type ControlRoute, MAX_PAYLOAD_BYTES } from '../control-route.ts';
import { capital } from '../described.ts';
import { nothing, ref } from '../schemas.ts';

/** A route for each verb of the channel, which does the step of the verb. */
export const channelRoutes: readonly ControlRoute[] = verbNames.map((verb) => {
  const step = stepOfVerb(verb);
  const { action, argument, returns } = stepSchemas[step];
  return {
    method: 'POST',
    path: `/channel/${verb}`,
    summary: capital(action),
    freeBody: ref(argument),
    maxBytes: MAX_PAYLOAD_BYTES,
    answer: verb === 'call' ? ref('StartedCall') : returns === null ? nothing : ref(returns),
    errors: { 409: 'It is impossible in the present state of the channel' },
    async handle({ body }, { whapi }) {
      const result: unknown = await whapi.step(step as 'stop', body as Record<never, never>);
      // Further verbs name the call so.
      return verb === 'call' ? { callId: (result as Call).id, ...(result as Call) } : result;
    },
  };
});

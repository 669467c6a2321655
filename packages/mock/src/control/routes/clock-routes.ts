import type { Duration } from '../../clock/duration.ts';
import type { ControlContext, ControlRoute } from '../control-route.ts';
import { boolean, duration, optional, time } from '../described.ts';
import { ref } from '../schemas.ts';

export const clockRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/clock',
    summary: "Reads the mock's clock",
    answer: ref('Clock'),
    handle: (_, context) => clockOf(context),
  },
  {
    method: 'PUT',
    path: '/clock',
    summary: 'Switches between a virtual clock, which changes only when it is advanced, and real time',
    body: { virtual: boolean, now: optional(time) },
    answer: ref('Clock'),
    handle({ body: { virtual, now } }, context) {
      if (now !== undefined) context.inside.noteAct('the clock was set, which no step does');
      context.inside.clock.switch(virtual as boolean, now as number | undefined);
      return clockOf(context);
    },
  },
  {
    method: 'POST',
    path: '/clock/advance',
    summary: 'Advances the clock: whatever is due by then happens at once, in order',
    body: { by: duration },
    answer: ref('Fired'),
    handle: ({ body }, context) => firedBy(context, () => context.whapi.clock.advance(body.by as Duration)),
  },
  {
    method: 'POST',
    path: '/clock/run-all',
    summary: 'Advances the clock until no timer is waiting',
    answer: ref('Fired'),
    handle: (_, context) => firedBy(context, () => context.whapi.clock.runAll()),
  },
];

/** What the clock shows. */
export function clockOf({ inside: { clock } }: ControlContext) {
  return { now: clock.now(), virtual: clock.isVirtual, pending: clock.pending };
}

/** What happened while the time was advanced. */
async function firedBy(context: ControlContext, advance: () => Promise<void>) {
  const { whapi, inside } = context;
  const before = new Map(whapi.deliveries.map((delivery) => [delivery.id, delivery.attempts.length]));
  const outcomes = new Map(whapi.deliveries.map(({ id, outcome }) => [id, outcome]));
  const { fired } = inside.clock;
  await advance();
  const deliveries = whapi.deliveries.filter(
    ({ id, attempts, outcome }) => before.get(id) !== attempts.length || outcomes.get(id) !== outcome,
  );
  return { clock: clockOf(context), timers: inside.clock.fired - fired, deliveries };
}

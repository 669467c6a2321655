import type { Fault } from '../../faults/fault.ts';
import type { FaultEntry } from '../../faults/faults.ts';
import { readArgument } from '../../fields/read-fields.ts';
import { ControlError } from '../control-error.ts';
import type { ControlRoute } from '../control-route.ts';
import { optional, text } from '../described.ts';
import { faultsAnswer, ref, removedAnswer } from '../schemas.ts';

export const faultRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/faults',
    summary: 'Lists the faults that can still act',
    answer: faultsAnswer,
    handle: (_, { inside }) => ({ faults: inside.faults.entries.map(toJson) }),
  },
  {
    method: 'POST',
    path: '/faults',
    summary: 'Adds a fault, which acts from the next delivery or call on',
    freeBody: ref('NewFault'),
    answer: ref('Fault'),
    handle({ body: { id, ...fault } }, { inside }) {
      const given = readArgument('add a fault', 'id', optional(text), id) as string | undefined;
      inside.faults.add(fault as unknown as Fault, given);
      return toJson(inside.faults.entries.at(-1) as FaultEntry);
    },
  },
  {
    method: 'DELETE',
    path: '/faults',
    summary: 'Removes all faults',
    answer: removedAnswer,
    handle(_, { inside }) {
      const removed = inside.faults.entries.length;
      inside.faults.clear();
      return { removed };
    },
  },
  {
    method: 'DELETE',
    path: '/faults/{id}',
    summary: 'Removes a fault',
    answer: removedAnswer,
    handle({ params: { id = '' } }, { inside }) {
      if (inside.faults.remove(id)) return { removed: 1 };
      const hint = 'It may have acted as often as it could. GET /faults lists those that are left.';
      throw new ControlError(404, 'not-found', `There is no fault ${id}`, { hint });
    },
  },
];

/** A fault as JSON, with its id. */
function toJson({ id, fault, left }: FaultEntry) {
  return { id, ...fault, ...(Number.isFinite(left) && { left }) };
}

import type { WhapiSnapshot } from '../../snapshot/snapshot.ts';
import type { ControlRoute } from '../control-route.ts';
import { nothing, ref, statusAnswer } from '../schemas.ts';
import { clockOf } from './clock-routes.ts';

/** Base64 of as many files as a channel keeps, and the rest. */
const MAX_SNAPSHOT_BYTES = 419_430_400;

/** What routes can do that those of the first version could not: `learn` of `/send`, and `limit` of scenarios. */
const ABILITIES = ['learn', 'limit'];

export const stateRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/status',
    summary: 'Reads the channels that are served, and the capabilities of the server',
    isServerWide: true,
    answer: statusAnswer,
    handle: (_, { version, routes, address, needsToken, channels }) => ({
      version,
      capabilities: [...new Set(routes.map(({ path }) => path.split('/')[1])), ...ABILITIES],
      address,
      needsToken,
      channels: channels.map((context) => ({
        id: context.inside.channelId,
        subscriptions: context.whapi.subscriptions,
        clock: clockOf(context),
        waits: context.waits.count,
      })),
    }),
  },
  {
    method: 'POST',
    path: '/settle',
    summary: 'Waits until no delivery is in flight or waiting; the time between retries is skipped',
    answer: nothing,
    handle: (_, { whapi }) => whapi.settled(),
  },
  {
    method: 'GET',
    path: '/state',
    summary:
      'Takes a snapshot: everything that determines what happens next, with files, without logs and receivers in process',
    answer: ref('Snapshot'),
    errors: { 409: 'Deliveries or timers are waiting: POST /settle first' },
    handle: (_, { whapi, version }) => ({ version, ...whapi.snapshot() }),
  },
  {
    method: 'PUT',
    path: '/state',
    summary: 'Restores a snapshot, which is the body; the logs are emptied, and what is waiting is dropped',
    freeBody: ref('Snapshot'),
    maxBytes: MAX_SNAPSHOT_BYTES,
    answer: nothing,
    errors: { 409: 'The snapshot has another format' },
    handle: ({ body }, { whapi }) => whapi.restore(body as unknown as WhapiSnapshot),
  },
  {
    method: 'POST',
    path: '/reset',
    summary: 'Restores the initial state: chats, messages, settings, deliveries, ids, time and faults; receivers stay',
    answer: nothing,
    handle: (_, { whapi }) => whapi.reset(),
  },
];

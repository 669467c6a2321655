import { closest } from '@whapi-webhooks/contract';
import { ControlError } from './control-error.ts';
import type { ControlContext } from './control-route.ts';
import { type Described, optional, text } from './described.ts';

/** The `channel` of a query. */
export const channelField: Described = {
  ...optional(text),
  schema: {
    type: 'string',
    minLength: 1,
    description: 'The id of the channel to act on. Required when several are served: `GET /status` lists them.',
  },
};

/**
 * Finds the channel that a request names. It need not name the only one.
 * @throws {ControlError} with 400 when it names none of several, with 404 when there is none of that id
 */
export function findChannel(channels: readonly ControlContext[], id: string | undefined): ControlContext {
  const [only] = channels;
  if (id === undefined && only && channels.length === 1) return only;
  const ids = channels.map(({ inside }) => inside.channelId);
  const all = ids.join(', ');
  if (id === undefined) {
    throw new ControlError(400, 'channel-missing', `The request names no channel, and several are served: ${all}`, {
      hint: `Add \`?channel=<id>\` to the URL, such as \`?channel=${encodeURIComponent(ids[0] ?? '')}\`.`,
    });
  }
  const found = channels.find(({ inside }) => inside.channelId === id);
  if (found) return found;
  const near = closest(id, ids);
  const hint = near === undefined ? `Use one of ${all}.` : `Did you mean ${near}?`;
  throw new ControlError(404, 'not-found', `There is no channel ${id}`, { hint });
}

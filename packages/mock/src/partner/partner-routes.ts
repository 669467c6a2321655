import type { RequestName } from '@whapi-webhooks/contract/requests';
import type { PartnerChannel, RequestByName } from '@whapi-webhooks/types';
import { pageOf } from '../gateway/views/page-of.ts';
import type { Whapi } from '../whapi.ts';
import type { PartnerAccount } from './partner-account.ts';

/** A request to the partner API, parsed. */
export interface PartnerCall {
  params: Record<'ChannelID' | 'ProjectID', string>;
  query: URLSearchParams;
  /** The body, checked against a schema. Throws a `CommandError` with 400 when it does not fit. */
  body<N extends RequestName>(name: N): RequestByName[N];
}

/** One operation of the partner API. `undefined` means `{ success: true }`. */
export interface PartnerRoute {
  method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';
  /** The vendor's path, with `:Name` for a parameter. */
  path: string;
  handle(call: PartnerCall, account: PartnerAccount<Whapi>): unknown;
}

const listAll: PartnerRoute['handle'] = ({ query }, { channels }) => listed(channels, query);

/**
 * The operations of the partner API that pages of the vendor or public clients show. Clients call both /channels and
 * /channels/list.
 */
export const partnerRoutes: readonly PartnerRoute[] = [
  { method: 'GET', path: '/projects', handle: (_, { projects }) => ({ projects }) },
  { method: 'GET', path: '/channels', handle: listAll },
  { method: 'GET', path: '/channels/list', handle: listAll },
  {
    method: 'GET',
    path: '/channels/list/:ProjectID',
    handle({ params, query }, account) {
      account.requireProject(params.ProjectID);
      const own = account.channels.filter(({ projectId }) => projectId === params.ProjectID);
      return listed(own, query);
    },
  },
  { method: 'PUT', path: '/channels', handle: ({ body }, account) => account.create(body('CreateChannelRequest')) },
  { method: 'GET', path: '/channels/:ChannelID', handle: ({ params }, account) => account.info(params.ChannelID) },
  { method: 'DELETE', path: '/channels/:ChannelID', handle: ({ params }, account) => account.remove(params.ChannelID) },
  {
    method: 'POST',
    path: '/channels/:ChannelID/extend',
    handle: ({ params, body }, account) => account.extend(params.ChannelID, body('ExtendChannelRequest')),
  },
  {
    method: 'PATCH',
    path: '/channels/:ChannelID/mode',
    async handle({ params, body }, account) {
      const { mode } = body('ChangeChannelModeRequest');
      const channel = account.update(params.ChannelID, { mode });
      await restart(params.ChannelID, account);
      return channel;
    },
  },
  {
    method: 'POST',
    path: '/channels/:ChannelID/restart',
    handle: ({ params }, account) => restart(params.ChannelID, account),
  },
  {
    method: 'POST',
    path: '/channels/:ChannelID/start',
    async handle({ params }, account) {
      const { whapi } = account.find(params.ChannelID);
      account.update(params.ChannelID, { stopped: false });
      await whapi.channel.reconnect();
    },
  },
  {
    method: 'POST',
    path: '/channels/:ChannelID/stop',
    async handle({ params }, account) {
      const { whapi } = account.find(params.ChannelID);
      account.update(params.ChannelID, { stopped: true });
      await whapi.channel.stop();
    },
  },
];

function listed(channels: readonly PartnerChannel[], query: URLSearchParams) {
  const { items, ...page } = pageOf(channels, query);
  return { channels: items, ...page };
}

/** The channel stops and starts again, as after a change of its mode. */
async function restart(channelId: string, account: PartnerAccount<Whapi>): Promise<void> {
  const { channel } = account.find(channelId).whapi;
  await channel.stop();
  await channel.reconnect();
  account.update(channelId, { stopped: false });
}

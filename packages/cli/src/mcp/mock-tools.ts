import { eventNames, modes } from '@whapi-webhooks/contract';
import { toSubscriptions } from '@whapi-webhooks/mock/internals';
import type { WhapiEventName } from '@whapi-webhooks/types';
import type { ServeClient } from '../control/serve-client.ts';
import { propertiesOf, summaryOf } from './control-schema.ts';
import { cutTexts, takeFirst } from './cut.ts';
import { objectOf, type Tool } from './tool.ts';

interface Receiver {
  url: string;
  mode?: string;
  events?: { type: string; method: string }[];
}

interface Status {
  version: string;
  channels: { id: string; subscriptions: Receiver[]; clock: object }[];
}

interface Subscribing {
  url: string;
  mode?: string;
  events?: WhapiEventName[];
  headers?: Record<string, string>;
}

interface ClockInput {
  by?: number | string;
  runAll?: boolean;
  virtual?: boolean;
  now?: number;
}

/** The state of the mock itself. */
export const mockTools: readonly Tool[] = [
  {
    name: 'status',
    title: 'Read the addresses',
    description:
      'Reads the API base URL and the token that the bot must use instead of https://gate.whapi.cloud and its own token, and the receivers that are subscribed. Call it first.',
    inputSchema: objectOf({}),
    isReadOnly: true,
    async run(_: object, { link }) {
      const client = await link.client();
      const { version, channel } = await statusOf(client);
      const { address } = link;
      const { subscriptions: receivers, clock } = channel;
      const token = address.token ?? 'the one that the mock was started with; `serve` has test-token by default';
      return {
        text: [
          `API base URL: ${address.apiBaseUrl}`,
          `Token: ${token}`,
          `Receivers: ${receivers.map(({ url }) => url).join(', ') || 'none. Call subscribe'}`,
          ...(address.pageUrl === undefined ? [] : [`For people, a page to chat with the bot: ${address.pageUrl}`]),
        ].join('\n'),
        data: { ...address, version, channelId: channel.id, receivers, clock },
      };
    },
  },
  {
    name: 'subscribe',
    title: 'Subscribe the bot',
    description:
      'Sends webhooks to a URL from now on, as PATCH /settings does. A receiver with the same URL is replaced, others stay. Only hosts of this machine get webhooks, unless a running mock allows others by --allow-host.',
    inputSchema: objectOf(
      {
        url: { description: 'The URL on which the bot receives webhooks.', type: 'string', pattern: '^https?://' },
        mode: { description: 'How webhooks are addressed. Default `body`.', enum: modes },
        events: { description: 'The events to send. Default: all.', type: 'array', items: { enum: eventNames } },
        headers: {
          description: 'Headers that every webhook carries, such as a secret.',
          type: 'object',
          additionalProperties: { type: 'string' },
        },
      },
      ['url'],
    ),
    async run({ url, mode, events, headers }: Subscribing, { link }) {
      const client = await link.client();
      const receiver = {
        ...{ url, mode: mode ?? 'body', events: toSubscriptions(events) },
        ...(headers && { headers }),
      };
      const { channel } = await statusOf(client);
      const others = channel.subscriptions.filter((each) => each.url !== url);
      await setReceivers(client, [...others, receiver]);
      const receivers = (await statusOf(client)).channel.subscriptions;
      return { text: `Webhooks are sent to ${receivers.map((each) => each.url).join(', ')}`, data: { receivers } };
    },
  },
  {
    name: 'faults',
    title: 'Add, list or remove faults',
    description:
      'Makes deliveries and REST requests fail on purpose, to see whether the bot bears it: duplicate, reorder, drop, delay, status, timeout, api-status, … Returns the faults that can still act. describe_step with addFault has all types and their properties.',
    inputSchema: objectOf({
      add: {
        description: `${summaryOf('POST /faults')}: { "type": "duplicate", "count": 1 }.`,
        type: 'object',
        required: ['type'],
      },
      remove: { description: 'The id of a fault to remove, or `all`.', type: 'string', minLength: 1 },
    }),
    async run({ add, remove }: { add?: object; remove?: string }, { link }) {
      const client = await link.client();
      if (remove !== undefined)
        await client.call('DELETE', remove === 'all' ? '/faults' : `/faults/${encodeURIComponent(remove)}`);
      if (add) await client.call('POST', '/faults', add);
      const { faults } = await client.call<{ faults: { id: string }[] }>('GET', '/faults');
      const lines = faults.map((fault) => JSON.stringify(fault));
      return {
        text: ['Faults that can still act:', ...(lines.length > 0 ? lines : ['none'])].join('\n'),
        data: { faults },
      };
    },
  },
  {
    name: 'clock',
    title: 'Read or advance the clock',
    description: `Without arguments: ${summaryOf('GET /clock')}. With \`by\`: ${summaryOf('POST /clock/advance')}, such as retries. With \`runAll\`: ${summaryOf('POST /clock/run-all')}. With \`virtual\`: ${summaryOf('PUT /clock')}.`,
    inputSchema: objectOf({
      ...propertiesOf('POST /clock/advance'),
      runAll: { const: true },
      ...propertiesOf('PUT /clock'),
    }),
    async run({ by, runAll, ...set }: ClockInput, { link, signal }) {
      const client = await link.client();
      const call = <T>(method: 'GET' | 'POST' | 'PUT', path: string, body?: object) =>
        client.call<T>(method, path, body, signal);
      if (set.virtual !== undefined || set.now !== undefined) await call('PUT', '/clock', set);
      const fired: { timers: number; deliveries: object[] }[] = [];
      if (by !== undefined) fired.push(await call('POST', '/clock/advance', { by }));
      if (runAll) fired.push(await call('POST', '/clock/run-all'));
      const clock = await call<{ now: number; virtual: boolean; pending: number }>('GET', '/clock');
      const timers = fired.reduce((sum, each) => sum + each.timers, 0);
      const deliveries = takeFirst(cutTexts(fired.flatMap((each) => each.deliveries)));
      const state = `${new Date(clock.now).toISOString()}, ${clock.virtual ? 'virtual' : 'real'} time, ${clock.pending} timers waiting`;
      return {
        text: fired.length === 0 ? state : `${state}. Fired: ${timers} timers, ${deliveries.length} deliveries changed`,
        data: { ...clock, ...(fired.length > 0 && { fired: { timers, deliveries } }) },
      };
    },
  },
  {
    name: 'reset',
    title: 'Reset the mock',
    description: `${summaryOf('POST /reset')}. Call it before each story that is to be proved.`,
    inputSchema: objectOf({}),
    async run(_: object, { link }) {
      const client = await link.client();
      const { subscriptions } = (await statusOf(client)).channel;
      await client.call('POST', '/reset');
      // Those that were subscribed by PATCH /settings are settings, which a reset restores.
      const left = (await statusOf(client)).channel.subscriptions;
      if (left.length < subscriptions.length) await setReceivers(client, subscriptions);
      return { text: 'The mock is as it was at the start; receivers stay', data: { receivers: subscriptions } };
    },
  },
];

async function statusOf(client: ServeClient): Promise<{ version: string; channel: Status['channels'][number] }> {
  const { version, channels } = await client.call<Status>('GET', '/status');
  const channel = channels.find(({ id }) => id === client.channelId) as Status['channels'][number];
  return { version, channel };
}

/** The control plane has no route for it: another device of the account does it, by the REST API. */
async function setReceivers(client: ServeClient, webhooks: readonly Receiver[]): Promise<void> {
  const step = { do: 'call', with: { operation: 'PATCH /settings', body: { webhooks } } };
  await client.call('POST', '/scenarios', { steps: [step] });
}

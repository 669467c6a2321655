import type { WhapiOperation } from '@whapi-webhooks/contract/requests';
import type { WhapiRequest } from '../../requests/request.ts';
import type { ControlRoute } from '../control-route.ts';
import { operation, optional } from '../described.ts';
import { ref, requestsAnswer, timelineAnswer } from '../schemas.ts';
import { findById, type Page, pageFields, pageOf } from './page.ts';

export const timelineRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/requests',
    summary: 'Lists the REST requests to the gateway, oldest first: at most `limit`, by default 100',
    query: { operation: optional(operation), ...pageFields },
    answer: requestsAnswer,
    handle({ query }, { whapi }) {
      const { operation, ...part } = query as Page & { operation?: WhapiOperation };
      const isWanted = (request: WhapiRequest) => operation === undefined || request.operation === operation;
      const { page: requests, next } = pageOf(whapi.requests, part, isWanted);
      return { requests, next };
    },
  },
  {
    method: 'GET',
    path: '/requests/{id}',
    summary: 'Reads a request',
    answer: ref('RequestResult'),
    handle: ({ params: { id } }, { whapi }) => findById(whapi.requests, id, 'request', '/requests'),
  },
  {
    method: 'GET',
    path: '/timeline',
    summary: 'Reads steps, requests, deliveries and attempts in one order: at most `limit`, by default 100',
    query: pageFields,
    answer: timelineAnswer,
    handle({ query }, { timeline, epochOf }) {
      const { epoch, ...part } = timeline.read(query as Page);
      return { ...part, epoch: epochOf(epoch) };
    },
  },
  {
    method: 'GET',
    path: '/events',
    summary:
      'Streams the timeline as Server-Sent Events: `row`, `change`, `chat`, `state`, `reset`; resumes after `Last-Event-ID`',
    answer: {
      type: 'string',
      description:
        'The data of `row` and `change` is a `ShortRow`, that of `chat` `{ id? }`, that of `state` `{}`, and that of `reset` `{ epoch }`.',
    },
    answerType: 'text/event-stream',
    handle: ({ headers, signal }, { streams }) => streams.open(headers.get('last-event-id') ?? undefined, signal),
  },
];

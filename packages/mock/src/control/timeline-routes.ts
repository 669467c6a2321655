import type { WhapiOperation } from '@whapi-webhooks/contract/requests';
import { ControlError } from './control-error.ts';
import type { ControlRoute } from './control-route.ts';
import { operation, optional, queryCount } from './described.ts';
import { ref, requestsAnswer, timelineAnswer } from './schemas.ts';

const page = {
  after: optional(queryCount(0, Number.MAX_SAFE_INTEGER)),
  limit: optional(queryCount(1, 1_000)),
};

interface Page {
  after?: number;
  limit?: number;
}

export const timelineRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/requests',
    summary: 'Lists the REST requests to the gateway, oldest first: at most `limit`, by default 100',
    query: { operation: optional(operation), ...page },
    answer: requestsAnswer,
    handle({ query }, { whapi }) {
      const { operation, after = 0, limit = 100 } = query as Page & { operation?: WhapiOperation };
      const requests = whapi.requests
        .filter((request) => request.seq > after && (operation === undefined || request.operation === operation))
        .slice(0, limit);
      return { requests, next: requests.at(-1)?.seq ?? after };
    },
  },
  {
    method: 'GET',
    path: '/requests/{id}',
    summary: 'Reads a request',
    answer: ref('Request'),
    handle({ params: { id } }, { whapi }) {
      const found = whapi.requests.find((request) => request.id === id);
      if (found) return found;
      const hint = 'GET /requests lists those in the log.';
      throw new ControlError(404, 'not-found', `There is no request ${id}`, { hint });
    },
  },
  {
    method: 'GET',
    path: '/timeline',
    summary: 'Reads requests, deliveries and attempts in one order: at most `limit`, by default 100',
    query: page,
    answer: timelineAnswer,
    handle({ query }, { timeline, epochOf }) {
      const { epoch, ...part } = timeline.read(query as Page);
      return { ...part, epoch: epochOf(epoch) };
    },
  },
  {
    method: 'GET',
    path: '/events',
    summary: 'Streams the timeline as Server-Sent Events: `row`, `change`, `reset`; resumes after `Last-Event-ID`',
    answer: { type: 'string', description: 'text/event-stream' },
    handle: ({ headers, signal }, { streams }) => streams.open(headers.get('last-event-id') ?? undefined, signal),
  },
];

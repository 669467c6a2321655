import { setupWhapi } from '@whapi-webhooks/mock';
import { HttpResponse, http, type RequestHandler } from 'msw';
import { setupServer } from 'msw/node';
import { apiCall } from './api-call.ts';
import type { Batch } from './batch.ts';

const SIZE = 100;
const GATEWAY = 'https://gate.whapi.cloud';

/** Calls of the API, one after the other, that our handlers respond to in the process of the app. */
export function mockedCalls(size = SIZE): Batch {
  const whapi = setupWhapi({ token: 'test-token' });
  return { ...calls(size, whapi.handlers), prepare: () => whapi.reset() };
}

/** The same calls, to a handler of MSW that does nothing. */
export function emptyHandlerCalls(size = SIZE): Batch {
  return calls(size, [http.all(`${GATEWAY}/*`, () => new HttpResponse())]);
}

function calls(size: number, handlers: readonly RequestHandler[]): Batch {
  const server = setupServer(...handlers);
  server.listen();
  const { path, headers, bodyOf } = apiCall;
  return {
    size,
    async run() {
      for (let index = 0; index < size; index++) {
        const response = await fetch(`${GATEWAY}${path}`, { method: 'POST', headers, body: bodyOf(index) });
        await response.arrayBuffer();
        if (response.status !== 200) throw new Error(`The gateway responded with ${response.status}`);
      }
    },
    close: () => server.close(),
  };
}

import { setupServer } from 'msw/node';
import { createDispatcher } from '../gateway/create-handlers.ts';
import { findMock } from '../gateway/mocks/find-mock.ts';
import { type RegisteredMock, type RegisteredPartner, registry } from '../gateway/mocks/registry.ts';
import { tokenOf } from '../gateway/token-of.ts';
import { createPartnerHandler } from '../partner/create-partner-handler.ts';
import { keepFromGateway } from './keep-from-gateway.ts';

/** What MSW leaves on `globalThis`: version 3 a registry of interceptors, version 2 each interceptor by itself. */
interface MswGlobals {
  __MSW_INTERCEPTORS_REGISTRY?: Map<symbol, { readyState: string }>;
  [name: symbol]: { readyState: string } | undefined;
}

const INTERCEPTORS = ['fetch-interceptor', 'client-request-interceptor'].map((name) => Symbol.for(name));

/**
 * Intercepts requests of this process to the gateway's host for a mock. All mocks of a process share one interception.
 * @returns what ends it
 * @throws {Error} when another mock listens with the same token, or where MSW intercepts nothing
 */
export function intercept(mock: RegisteredMock): () => void {
  return share(registry().listening, mock, 'mock');
}

/**
 * The same for the host of the partner API.
 * @throws {Error} as `intercept` does
 */
export function interceptPartner(partner: RegisteredPartner): () => void {
  const shared = registry();
  shared.partners ??= [];
  return share(shared.partners, partner, 'partner');
}

function share<T extends { readonly token: string }>(listening: T[], own: T, noun: string): () => void {
  requireInterceptable();
  const shared = registry();
  if (listening.some(({ token }) => token === own.token)) {
    throw new Error(
      `Failed to listen: another ${noun} listens with the token "${own.token}". ` +
        `Give each ${noun} its own token, or close the other one first.`,
    );
  }
  if (isIdle(shared)) warnOfOthers();
  listening.push(own);
  shared.stopIntercepting ??= startIntercepting();
  const stopKeeping = keepFromGateway();
  return () => {
    listening.splice(listening.indexOf(own), 1);
    stopKeeping();
    if (!isIdle(shared)) return;
    shared.stopIntercepting?.();
    delete shared.stopIntercepting;
  };
}

function isIdle({ listening, partners = [] }: ReturnType<typeof registry>): boolean {
  return listening.length + partners.length === 0;
}

/** @returns what stops it */
function startIntercepting(): () => void {
  const server = setupServer(
    ...createDispatcher((request) => {
      const { listening } = registry();
      return (findMock(request, listening) ?? listening[0]) as RegisteredMock;
    }),
    createPartnerHandler((request) => {
      const { partners = [] } = registry();
      const token = tokenOf(request);
      return partners.find((partner) => partner.token === token) ?? partners[0];
    }),
  );
  // MSW 3 renamed the option and ignores the old name without a word.
  server.listen({ onUnhandledFrame: 'bypass', onUnhandledRequest: 'bypass' } as object);
  return () => server.close();
}

/** MSW 3 intercepts sockets of Node: a `fetch` that does not use them reaches the real gateway. */
function requireInterceptable(): void {
  const runtime = 'Deno' in globalThis ? 'Deno' : 'bun' in process.versions ? 'Bun' : undefined;
  if (!runtime || !('__MSW_INTERCEPTORS_REGISTRY' in globalThis)) return;
  throw new Error(
    `Failed to listen: MSW 3 does not intercept fetch in ${runtime}. ` +
      'Install msw@2.15, or serve the mock (`serveWhapi`, `npx whapi-webhooks serve`) and point the app to its URL.',
  );
}

function warnOfOthers(): void {
  if (!isIntercepted()) return;
  console.warn(
    '[whapi-webhooks] An MSW server listens in this process already, and `listen()` switches its handlers off. ' +
      'Put `...whapi.handlers` into that server instead of calling `listen()`.',
  );
}

/** Whether an MSW server listens. */
function isIntercepted(): boolean {
  const globals = globalThis as unknown as MswGlobals;
  const interceptors = [
    ...(globals.__MSW_INTERCEPTORS_REGISTRY?.values() ?? []),
    ...INTERCEPTORS.map((name) => globals[name]),
  ];
  return interceptors.some((interceptor) => interceptor && ['ACTIVE', 'APPLIED'].includes(interceptor.readyState));
}

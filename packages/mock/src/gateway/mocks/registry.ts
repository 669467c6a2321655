import type { WhapiGateway } from '../create-gateway.ts';
import { type FindableMock, findMock } from './find-mock.ts';

/** A mock that others in the process can find by its token. */
export interface RegisteredMock extends FindableMock {
  readonly gateway: WhapiGateway;
  /** Whether it also handles requests to the alias of the gateway. */
  readonly panelAlias: boolean;
}

/** A partner API that others in the process can find by its token. */
export interface RegisteredPartner {
  readonly token: string;
  handle(request: Request): Promise<Response>;
}

interface Registry {
  /** The mocks that listen, oldest first. */
  listening: RegisteredMock[];
  /** The partner APIs that listen, oldest first. Absent where another version of this package was loaded first. */
  partners?: RegisteredPartner[];
  /** The mocks whose handlers were handed to a server of the user's, as long as they live. */
  composed: WeakRef<RegisteredMock>[];
  /** Ends the interception that all listening mocks share. */
  stopIntercepting?: () => void;
}

// On `globalThis`, since two copies of this package may live in one process.
const KEY = Symbol.for('whapi-webhooks.registry.1');

export function registry(): Registry {
  const holder = globalThis as { [KEY]?: Registry };
  holder[KEY] ??= { listening: [], composed: [] };
  return holder[KEY];
}

/** Remembers that a mock's handlers are in use somewhere. */
export function registerComposed(mock: RegisteredMock): void {
  const { composed } = registry();
  const others = composed.filter((other) => other.deref() && other.deref() !== mock);
  composed.splice(0, composed.length, ...others, new WeakRef(mock));
}

/** Whether a request is for another mock of the process than this one. */
export function isForAnother(request: Request, mock: RegisteredMock): boolean {
  // A preflight request that nobody took would go on to the real gateway.
  if (request.method === 'OPTIONS') return false;
  const { listening, composed } = registry();
  const others = [...listening, ...composed.map((other) => other.deref())].filter((other) => other !== undefined);
  const found = findMock(request, [mock, ...others]);
  return found !== undefined && found.gateway !== mock.gateway;
}

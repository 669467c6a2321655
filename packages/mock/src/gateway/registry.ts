import type { WhapiGateway } from './create-gateway.ts';

/** A mock that others in the process can find by its token. */
export interface RegisteredMock {
  readonly token: string;
  readonly gateway: WhapiGateway;
}

interface Registry {
  /** The mocks that listen, oldest first. */
  listening: RegisteredMock[];
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

/** Whether another mock has a token that this one does not have. */
export function isAnothersToken(token: string | undefined, mock: RegisteredMock): boolean {
  if (token === undefined || token === mock.token) return false;
  const { listening, composed } = registry();
  const others = [...listening, ...composed.map((other) => other.deref())];
  return others.some((other) => other !== mock && other?.token === token);
}

import { tokenOf } from '../token-of.ts';

/** What tells the mocks of a process apart. */
export interface FindableMock {
  readonly token: string;
  /** Whether a request that needs no token is for it. */
  claims(request: Request): boolean;
}

/**
 * Finds the mock that a request is for: the one with its token, or one that claims it, whatever token it carries.
 */
export function findMock<M extends FindableMock>(request: Request, mocks: readonly M[]): M | undefined {
  const token = tokenOf(request);
  const own = mocks.find((mock) => mock.token === token);
  if (own?.claims(request)) return own;
  return mocks.find((mock) => mock.claims(request)) ?? own;
}

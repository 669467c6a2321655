import { mediaIdOf } from '../channel/media/picture.ts';
import { type FoundRoute, findRoute } from './find-route.ts';
import { tokenOf } from './token-of.ts';

/** What tells the mocks of a process apart. */
export interface FindableMock {
  readonly token: string;
  /** Whether its channel knows a file. */
  hasFile(id: string): boolean;
}

/**
 * Finds the mock that a request is for: the one with its token. A link to a file needs no token, so it is for the one
 * that has the file, whatever token the request carries.
 */
export function findMock<M extends FindableMock>(request: Request, mocks: readonly M[]): M | undefined {
  const token = tokenOf(request);
  const own = mocks.find((mock) => mock.token === token);
  const id = linkedFile(request);
  if (id === undefined || own?.hasFile(id)) return own;
  return mocks.find((mock) => mock.hasFile(id)) ?? own;
}

/** The id of the file that a link points to. */
function linkedFile({ method, url }: Request): string | undefined {
  let found: FoundRoute | undefined;
  try {
    found = findRoute(method, new URL(url).pathname);
  } catch {
    // Each mock refuses such a path.
    return undefined;
  }
  return found?.route.isPublic ? mediaIdOf(found.params.MediaFile) : undefined;
}

import { mediaIdOf } from '../../channel/media/picture.ts';
import type { ChannelState } from '../../channel/state/channel-state.ts';
import { answerPreflight } from '../cors.ts';
import { type FoundRoute, findRoute } from '../find-route.ts';

/**
 * Whether a request that needs no token is for a channel: a link to one of its files, or the preflight request of a
 * page that may call it.
 */
export function claimRequest(
  request: Request,
  { state, cors }: { state: Pick<ChannelState, 'media'>; cors: boolean | readonly string[] },
): boolean {
  const id = linkedFile(request);
  return id === undefined ? answerPreflight(request, cors) !== undefined : state.media.get(id) !== undefined;
}

/** The id of the file that a link points to. */
function linkedFile({ method, url }: Request): string | undefined {
  let found: FoundRoute | undefined;
  try {
    found = findRoute(method, new URL(url).pathname);
  } catch {
    // The gateway refuses such a path.
    return undefined;
  }
  return found?.route.isPublic ? mediaIdOf(found.params.MediaFile) : undefined;
}

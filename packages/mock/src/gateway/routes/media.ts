import type { MediaFilesResponse } from '@whapi-webhooks/types';
import { readMediaSource } from '../../channel/media/media-source.ts';
import { mediaIdOf, mediaLink } from '../../channel/media/picture.ts';
import { deleteMedia, uploadMedia } from '../../channel/media/store-media.ts';
import type { ChannelState } from '../../channel/state/channel-state.ts';
import type { StoredMedia } from '../../channel/state/media-store.ts';
import type { GatewayRoute } from '../gateway-route.ts';
import { fileResponse } from '../views/file-response.ts';
import { pageOf } from '../views/page-of.ts';
import { isAscending, timestampIn } from '../views/query-parameters.ts';

export const mediaRoutes: readonly GatewayRoute[] = [
  {
    method: 'post',
    path: '/media',
    takesFile: true,
    handle({ body, uploads }, gateway) {
      const { media } = body('UploadMediaRequest');
      const { id } = gateway.run(uploadMedia, readMediaSource(media, gateway.state, uploads));
      return { media: [{ id }] };
    },
  },
  { method: 'get', path: '/media', handle: ({ query }, { state }) => listMedia(state, query) },
  {
    method: 'get',
    path: '/media/:MediaID',
    handle: ({ params }, { state }) => fileResponse(state.media.get(params.MediaID), params.MediaID),
  },
  {
    method: 'delete',
    path: '/media/:MediaID',
    handle: ({ params }, gateway) => gateway.run(deleteMedia, { mediaId: params.MediaID }),
  },
];

/** What links in messages and profiles point to. No operation of the vendor's API. */
export const mediaLinkRoute: GatewayRoute = {
  method: 'get',
  path: '/in-files/:PhoneNumber/:MediaFile',
  isPublic: true,
  handle({ params }, { state }) {
    const id = mediaIdOf(params.MediaFile);
    return fileResponse(state.media.get(id), id);
  },
};

/** One page of files, newest first unless `sort` is `asc`; `time_from` and `time_to` are included. */
function listMedia(state: ChannelState, query: URLSearchParams): MediaFilesResponse {
  const from = timestampIn(query, 'time_from') ?? 0;
  const to = timestampIn(query, 'time_to') ?? Number.POSITIVE_INFINITY;
  const found = state.media.list().filter(({ timestamp }) => timestamp >= from && timestamp <= to);
  const { items, ...page } = pageOf(isAscending(query) ? found : found.reverse(), query);
  return { files: items.map((file) => describe(state, file)), ...page };
}

function describe(state: ChannelState, file: StoredMedia): MediaFilesResponse['files'][number] {
  const { id, mimeType: mime_type, sizeBytes: file_size, name, sha256, timestamp } = file;
  const link = mediaLink(state, file);
  return { id, link, mime_type, file_size, ...(name !== undefined && { file_name: name }), sha256, timestamp };
}

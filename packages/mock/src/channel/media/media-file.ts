import type { MediaFileBase, Settings } from '@whapi-webhooks/types';
import { createMediaId } from '../ids/message-id.ts';
import type { ChannelState } from '../state/channel-state.ts';
import { extensionOf, mimeTypeOf } from './file-types.ts';
import type { MediaSource } from './media-source.ts';
import { sha256 } from './sha256.ts';

/** The kinds of message that carry a file. */
export type FileType = 'image' | 'video' | 'gif' | 'short' | 'audio' | 'voice' | 'document' | 'sticker';

type Download = NonNullable<NonNullable<Settings['media']>['auto_download']>[number];

/** What a file is when nothing tells, and under which name the settings switch on its download. */
const KINDS: Record<FileType, { mimeType: string; download: Download }> = {
  image: { mimeType: 'image/jpeg', download: 'image' },
  video: { mimeType: 'video/mp4', download: 'video' },
  gif: { mimeType: 'video/mp4', download: 'video' },
  short: { mimeType: 'video/mp4', download: 'video' },
  audio: { mimeType: 'audio/mpeg', download: 'audio' },
  voice: { mimeType: 'audio/ogg; codecs=opus', download: 'voice' },
  document: { mimeType: 'application/octet-stream', download: 'document' },
  sticker: { mimeType: 'image/webp', download: 'sticker' },
};

/**
 * A file as a message carries it: `link` only where the settings download its kind, size and checksum only where
 * its bytes are known. That the settings count for files that the app sends too is not documented.
 */
export function mediaFile(
  type: FileType,
  source: MediaSource,
  { state, messageId }: { state: ChannelState; messageId: string },
): MediaFileBase {
  const kind = KINDS[type];
  const mimeType = source.mimeType ?? mimeTypeOf(source.name ?? '') ?? kind.mimeType;
  const extension = extensionOf(mimeType);
  const id = source.id ?? createMediaId(extension, messageId);
  const downloads = state.settings.media?.auto_download?.includes(kind.download);
  return {
    id,
    ...(downloads && { link: `https://example.com/in-files/${state.account.phone}/${id}.${extension}` }),
    mime_type: mimeType,
    ...(source.bytes && { file_size: source.bytes.length, sha256: sha256(source.bytes) }),
  };
}

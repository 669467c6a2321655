import type { MediaFileBase, Settings } from '@whapi-webhooks/types';
import { createMediaId } from '../ids/message-id.ts';
import type { ChannelState } from '../state/channel-state.ts';
import type { CommandContext } from '../state/command.ts';
import { extensionOf, mimeTypeOf } from './file-types.ts';
import type { MediaSource } from './media-source.ts';
import { mediaLink } from './picture.ts';
import { sampleFile } from './sample-file.ts';
import { type NewMedia, storedMedia } from './store-media.ts';

/** The kinds of message that carry a file. */
export type FileType = 'image' | 'video' | 'gif' | 'short' | 'audio' | 'voice' | 'document' | 'sticker';

type Download = NonNullable<NonNullable<Settings['media']>['auto_download']>[number];

/** The default MIME type of a kind, and the name under which the settings switch on its download. */
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

/** What a command needs to put a file into a message. */
export interface FileTools {
  state: ChannelState;
  /** Id of the message. */
  messageId: string;
  context: Pick<CommandContext, 'now'>;
  /** Receives the files that the channel has to store with the message. */
  newMedia: NewMedia;
}

/** The MIME type of a file in a message of some kind. */
export function mediaTypeOf(type: FileType, { mimeType, name = '' }: MediaSource): string {
  return mimeType ?? mimeTypeOf(name) ?? KINDS[type].mimeType;
}

/**
 * A file as a message carries it, and its bytes for the store. A file behind a URL is not fetched: a sample of its
 * type is stored in its place. An unknown id is left as it is, without size and checksum. `link` is present where the
 * settings download this kind; that they also apply to files that the app sends is not documented.
 */
export function mediaFile(
  type: FileType,
  source: MediaSource,
  { state, messageId, context, newMedia }: FileTools,
): MediaFileBase {
  const mimeType = mediaTypeOf(type, source);
  const id = source.id ?? createMediaId(extensionOf(mimeType), messageId);
  const known = source.id === undefined ? undefined : state.media.get(source.id);
  const isUnknown = source.id !== undefined && !known && !source.bytes;
  const content = isUnknown
    ? undefined
    : (known ?? storedMedia({ ...source, id, mimeType, bytes: source.bytes ?? sampleFile(mimeType).bytes }, context));
  if (content && content !== known) newMedia.push(content);
  const downloads = state.settings.media?.auto_download?.includes(KINDS[type].download);
  return {
    id,
    ...(downloads && content && { link: mediaLink(state, { id, mimeType }) }),
    mime_type: mimeType,
    ...(content && { file_size: content.sizeBytes, sha256: content.sha256 }),
  };
}
